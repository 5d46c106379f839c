package org.waymark.kpis;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

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

    /** What cannot be cut says so in words for people. */
    static final class Unreadable extends Exception {
        private final long line;

        Unreadable(long line, String message) {
            super(message, null, false, false);
            this.line = line;
        }

        long line() {
            return line;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static SheetTable of(String text) throws Unreadable {
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var separator = separatorOf(bare);
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
                    throw new Unreadable(line.number(), "Paste at most %d lines at once.".formatted(Measurements.MOST));
                }
                lines.add(line);
            }
        } catch (CsvParseException e) {
            throw new Unreadable(
                    0, "This is not a table: a quote has no end, or a cell is too long. Check the quotes.");
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
