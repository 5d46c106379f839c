package org.waymark.kpis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front, so that it stays
 * text: {@code =HYPERLINK(…)} in the name of a KPI does nothing on the machine of whoever opens the export.
 */
public final class Csv {
    private Csv() {}

    /** A file in UTF-8, with the mark by which Excel knows it. */
    public static byte[] file(List<String> header, List<List<@Nullable Object>> rows) {
        return ('\uFEFF' + of(header, rows)).getBytes(StandardCharsets.UTF_8);
    }

    /** Cells are numbers, texts, days or null for an empty one. */
    static String of(List<String> header, List<List<@Nullable Object>> rows) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(header.stream().map(Csv::defused).toList());
            rows.forEach(row -> writer.writeRecord(row.stream().map(Csv::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** One value as it stands in a file. */
    public static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> plain(number);
            default -> defused(value.toString());
        };
    }

    /** 12.0 as 12, and large numbers without exponent. */
    private static String plain(Number number) {
        return number instanceof Double || number instanceof Float
                ? java.math.BigDecimal.valueOf(number.doubleValue())
                        .stripTrailingZeros()
                        .toPlainString()
                : number.toString();
    }

    static String defused(String text) {
        if (text.isEmpty()) return text;
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> "'" + text;
            default -> text;
        };
    }
}
