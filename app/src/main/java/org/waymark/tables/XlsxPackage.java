package org.waymark.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Refused;

/** The parts of an XLSX workbook (ECMA-376), which is a zip file of XML files; opened one by one and never more than the limits allow. */
final class XlsxPackage implements AutoCloseable {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final ZipFile zip;
    private final Allowance allowance;
    private final Map<String, String> targets = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;
    private @Nullable String styles;
    private @Nullable String sharedTexts;

    private record Sheet(String name, String relation, boolean isHidden) {}

    XlsxPackage(Path file, Limits limits) throws IOException {
        this.allowance = new Allowance(limits.unpackedBytes());
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw broken("");
        }
        try {
            readWorkbook();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** @param name empty: the first sheet that is not hidden */
    XmlPart sheet(String name) throws IOException {
        var chosen = sheets.stream()
                .filter(sheet ->
                        name.isEmpty() ? !sheet.isHidden() : sheet.name().equals(name))
                .findFirst();
        if (chosen.isEmpty()) throw new Refused.Invalid("file", name, "no.table.no-sheet");
        return part(target(chosen.get().relation()))
                .orElseThrow(() -> broken(chosen.get().name()));
    }

    /** Those that people see, in their order. */
    List<String> sheetNames() {
        return sheets.stream()
                .filter(sheet -> !sheet.isHidden())
                .map(Sheet::name)
                .toList();
    }

    /** Which styles of cells show their number as a day, by the number of the style. */
    List<Boolean> dayStyles() throws IOException {
        var part = part(styles);
        return part.isEmpty() ? List.of() : XlsxStyles.days(part.get());
    }

    Optional<XmlPart> sharedTexts() throws IOException {
        return part(sharedTexts);
    }

    /** Macintosh workbooks count their days from 1904. */
    boolean since1904() {
        return since1904;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static Refused broken(String place) {
        return new Refused.Invalid("file", place, "no.table.broken-workbook");
    }

    private void readWorkbook() throws IOException {
        var workbook = workbookName();
        var folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        var name = workbook.substring(folder.length());
        try (var relations = part(folder + "_rels/" + name + ".rels").orElseThrow(() -> broken(workbook))) {
            while (relations.toStart("Relationship")) {
                takeRelation(folder, relations);
            }
        }
        try (var book = part(workbook).orElseThrow(() -> broken(workbook))) {
            while (book.toStart("workbookPr", "sheet")) {
                takeOf(book);
            }
        }
    }

    private String workbookName() throws IOException {
        try (var relations = part("_rels/.rels").orElseThrow(() -> broken(""))) {
            while (relations.toStart("Relationship")) {
                if (relations.attribute("Type").endsWith("/officeDocument")) {
                    return absolute("", relations.attribute("Target"));
                }
            }
        }
        throw broken("");
    }

    private void takeRelation(String folder, XmlPart relation) {
        var target = absolute(folder, relation.attribute("Target"));
        targets.put(relation.attribute("Id"), target);
        if (relation.attribute("Type").endsWith("/styles")) styles = target;
        if (relation.attribute("Type").endsWith("/sharedStrings")) sharedTexts = target;
    }

    private void takeOf(XmlPart book) {
        if (book.isAt("workbookPr")) {
            since1904 = List.of("1", "true").contains(book.attribute("date1904"));
            return;
        }
        var relation = book.attribute(RELATIONS, "id");
        sheets.add(new Sheet(
                book.attribute("name"),
                relation.isEmpty() ? book.attribute(STRICT_RELATIONS, "id") : relation,
                book.attribute("state").endsWith("idden")));
    }

    private String target(String relation) {
        var target = targets.get(relation);
        if (target == null) throw broken(relation);
        return target;
    }

    private static String absolute(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private Optional<XmlPart> part(@Nullable String name) throws IOException {
        var entry = name == null ? null : zip.getEntry(name);
        if (entry == null) return Optional.empty();
        return Optional.of(new XmlPart(zip.getInputStream(entry), allowance));
    }
}
