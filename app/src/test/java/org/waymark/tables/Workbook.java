package org.waymark.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX file of parts written by hand, as no honest program would write them. */
public final class Workbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    public Workbook() {
        parts.put("_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("r1", "worksheet", "worksheets/sheet1.xml")
                        + relation("r2", "sharedStrings", "sharedStrings.xml")
                        + relation("r3", "styles", "styles.xml")));
        parts.put(
                "xl/workbook.xml",
                HEAD + "<workbook " + MAIN + " xmlns:r=\"" + LINKS
                        + "\"><sheets><sheet name=\"Goals\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/styles.xml",
                HEAD + "<styleSheet " + MAIN
                        + "><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-407]d. mmm yy\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
        shared("<si><t>name</t></si><si><t>value</t></si>");
    }

    Workbook shared(String items) {
        parts.put("xl/sharedStrings.xml", HEAD + "<sst " + MAIN + ">" + items + "</sst>");
        return this;
    }

    public Workbook rows(String rows) {
        return part(
                "xl/worksheets/sheet1.xml",
                HEAD + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** Another one after the first. */
    public Workbook secondSheet(String name, String rows) {
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (_, xml) -> xml.replace(
                        "</Relationships>", relation("r4", "worksheet", "worksheets/sheet2.xml") + "</Relationships>"));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (_, xml) ->
                        xml.replace("</sheets>", "<sheet name=\"" + name + "\" sheetId=\"2\" r:id=\"r4\"/></sheets>"));
        return part(
                "xl/worksheets/sheet2.xml",
                HEAD + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    Workbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public Path in(Path folder) throws IOException {
        var file = folder.resolve("book.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String relations(String inside) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, LINKS, kind, target);
    }
}
