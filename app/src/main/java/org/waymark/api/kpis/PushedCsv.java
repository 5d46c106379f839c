package org.waymark.api.kpis;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.waymark.api.Unreadable;

/** Reads pushed values from CSV (RFC 4180, separated by commas) whose first line names the columns. */
final class PushedCsv {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final PushedValues values;
    private List<String> columns = List.of();
    private int number;

    private PushedCsv(PushedValues values) {
        this.values = values;
    }

    static void read(byte[] csv, PushedValues values) {
        int from = isMarked(csv) ? MARK.length : 0;
        var bytes = new ByteArrayInputStream(csv, from, csv.length - from);
        // a decoder that refuses what is not UTF-8
        new PushedCsv(values).read(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    }

    private static boolean isMarked(byte[] csv) {
        return csv.length >= MARK.length && csv[0] == MARK[0] && csv[1] == MARK[1] && csv[2] == MARK[2];
    }

    private void read(InputStreamReader text) {
        var csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false);
        try (var lines = csv.ofCsvRecord(text)) {
            for (var line : lines) read(line);
        } catch (CsvParseException e) {
            throw new Unreadable(HttpStatus.BAD_REQUEST, "no.push.csv", number + 1);
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable(HttpStatus.BAD_REQUEST, "no.api.body-utf8");
        }
    }

    private void read(CsvRecord line) {
        number = Math.toIntExact(line.getStartingLineNumber());
        values.begin(number);
        if (columns.isEmpty()) {
            columns = line.getFields().stream().map(String::strip).toList();
            checkColumns();
        } else if (line.getFieldCount() == columns.size()) {
            take(line);
        } else {
            values.refuse("", "", "no.push.csv", number);
        }
    }

    private void checkColumns() {
        if (!columns.contains("value") && !columns.contains("numerator")) values.refuse("", "", "no.push.columns");
        columns.forEach(values::accepts);
        values.refuseIfBad();
    }

    private void take(CsvRecord line) {
        for (int i = 0; i < columns.size(); i++) {
            var text = line.getField(i);
            var column = columns.get(i);
            if (text.isEmpty()) continue;
            switch (column) {
                case "kpi", "day", "note" -> values.text(column, text);
                default -> number(column, text);
            }
        }
        values.end();
    }

    private void number(String column, String text) {
        try {
            if (isPlain(text)) {
                values.number(column, Double.parseDouble(text), () -> text);
                return;
            }
        } catch (NumberFormatException e) {
            // refused below like any other text
        }
        values.refuse(column, text, "no.push.number");
    }

    /** Java knows more numbers than people do: 1f, 0x1p3. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.-+eE".indexOf(text.charAt(i)) < 0) return false;
        }
        return true;
    }
}
