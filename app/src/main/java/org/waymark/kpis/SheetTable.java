package org.waymark.kpis;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.waymark.platform.Sentence;

/** Text cut into lines and cells: as pasted from a spreadsheet (tab) or as a CSV file (semicolon or comma). */
record SheetTable(char separator, List<Line> lines) {
    /** One more than values are taken at once, for the header. */
    private static final int MOST_LINES = Measurements.MOST + 1;

    private static final int MOST_CELLS = 1000;

    /** Characters of one cell, at most; also stops a quote that never ends. */
    private static final int LARGEST_CELL = 64 * 1024;

    record Line(long number, List<String> cells) {
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** What cannot be cut says why. */
    static final class Unreadable extends Exception {
        private final long line;
        private final transient Sentence reason;

        Unreadable(long line, String key, Object... arguments) {
            super(key, null, false, false);
            this.line = line;
            this.reason = new Sentence(key, arguments);
        }

        long line() {
            return line;
        }

        Sentence reason() {
            return reason;
        }
    }

    static SheetTable of(String text) throws Unreadable {
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return of(bare, separatorOf(bare));
    }

    static SheetTable of(String bare, char separator) throws Unreadable {
        var lines = new ArrayList<Line>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LARGEST_CELL)
                .ofCsvRecord(bare)) {
            for (var record : reader) {
                var line = new Line(record.getStartingLineNumber(), record.getFields());
                if (line.isBlank()) continue;
                if (lines.size() == MOST_LINES || line.cells().size() > MOST_CELLS) {
                    throw new Unreadable(line.number(), "no.sheet.too-many-lines", Measurements.MOST);
                }
                lines.add(line);
            }
        } catch (CsvParseException e) {
            throw new Unreadable(0, "no.sheet.no-table");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SheetTable(separator, List.copyOf(lines));
    }

    /** Twelve months side by side, as they stand in many a budget: the first line names the periods. */
    SheetTable turned() {
        var turned = new ArrayList<Line>();
        int columns = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        for (int column = 0; column < columns; column++) {
            int at = column;
            var cells = lines.stream().map(line -> line.cell(at)).toList();
            turned.add(new Line(lines.getFirst().number(), cells));
        }
        return new SheetTable(
                separator, turned.stream().filter(line -> !line.isBlank()).toList());
    }

    private static char separatorOf(String text) {
        if (text.indexOf('\t') >= 0) return '\t';
        return text.indexOf(';') >= 0 ? ';' : ',';
    }
}
