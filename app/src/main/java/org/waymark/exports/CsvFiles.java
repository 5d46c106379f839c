package org.waymark.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Csv;

/** CSV in UTF-8: one file for each list in a zip, or a single one. Numbers have a point whatever the language. */
final class CsvFiles implements SheetWriter {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final @Nullable ZipOutputStream zip;
    private final OutputStream out;
    private final ZoneId zone;
    private final boolean marked;
    private @Nullable CsvWriter csv;

    private CsvFiles(OutputStream out, boolean isZip, ZoneId zone, boolean marked) {
        this.zip = isZip ? new ZipOutputStream(out, StandardCharsets.UTF_8) : null;
        this.out = zip == null ? out : zip;
        this.zone = zone;
        this.marked = marked;
    }

    /** @param marked begins each file with the mark by which Excel knows UTF-8 */
    static CsvFiles zipped(OutputStream out, ZoneId zone, boolean marked) {
        return new CsvFiles(out, true, zone, marked);
    }

    static CsvFiles single(OutputStream out, ZoneId zone, boolean marked) {
        return new CsvFiles(out, false, zone, marked);
    }

    @Override
    public void begin(Sheet sheet) throws IOException {
        if (zip != null) {
            zip.putNextEntry(new ZipEntry(sheet.name().toLowerCase(Locale.ROOT).replace(' ', '-') + ".csv"));
        }
        Writer text = new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8);
        if (marked) text.write('\uFEFF');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(sheet.titles());
    }

    @Override
    public void row(@Nullable Object[] values) {
        writer().writeRecord(Arrays.stream(values).map(this::text).toList());
    }

    @Override
    public void end() throws IOException {
        writer().close();
        if (zip != null) zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        if (zip != null) zip.finish();
        out.flush();
    }

    private CsvWriter writer() {
        if (csv == null) throw new IllegalStateException("No sheet was begun");
        return csv;
    }

    private String text(@Nullable Object value) {
        return switch (SheetWriter.local(value, zone)) {
            case LocalDateTime moment -> MOMENT.format(moment);
            case Number number -> Csv.cell(number);
            case LocalDate day -> day.toString();
            case null -> "";
            case Object text -> Csv.cell(text.toString());
        };
    }

    /** The end of one file is not the end of the zip. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
