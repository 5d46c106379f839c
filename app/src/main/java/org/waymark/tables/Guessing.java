package org.waymark.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waymark.platform.Refused;

/** Guesses how a file is written. */
final class Guessing {
    /** Enough rows to see how numbers and days are written, few enough to be quick. */
    private static final int ROWS = 500;

    private Guessing() {}

    static Guess of(Path file, Limits limits) throws IOException {
        var format = format(file);
        var texts = texts(file, format, limits);
        var mark = NumberText.markOf(texts);
        var days = texts.stream().filter(DayText::dependsOnOrder).toList();
        long dayFirst = readable(days, DayOrder.DAY_FIRST);
        long monthFirst = readable(days, DayOrder.MONTH_FIRST);
        boolean usesSemicolon = format instanceof TableFormat.Csv csv && csv.delimiter() == ';';
        return new Guess(
                format,
                mark.orElse(usesSemicolon ? DecimalMark.COMMA : DecimalMark.POINT),
                mark.isPresent() || texts.stream().noneMatch(NumberText::dependsOnMark),
                dayFirst > monthFirst || dayFirst == monthFirst && usesSemicolon
                        ? DayOrder.DAY_FIRST
                        : DayOrder.MONTH_FIRST,
                days.isEmpty() || dayFirst != monthFirst);
    }

    private static TableFormat format(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(Delimiter.SAMPLE);
        }
        if (startsWith(start, 'P', 'K', 3, 4)) return new TableFormat.Xlsx("");
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) throw new Refused.Invalid("file", "", "no.table.old-workbook");
        var encoding = Encoding.of(file, start);
        var text = new String(start, encoding).stripLeading();
        var bare = text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text;
        if (isNoTable(bare)) throw new Refused.Invalid("file", "", "no.table.no-text", 1);
        if (bare.startsWith("{")
                || bare.startsWith("[{")
                || bare.matches("(?s)\\[\\s*(?:[{\\]\\[\"]|-?[\\d.]+\\s*,).*")) return new TableFormat.Json();
        return new TableFormat.Csv(Delimiter.of(bare), encoding);
    }

    /** A picture, a PDF: their bytes may be letters of some language all the same. */
    private static boolean isNoTable(String text) {
        return text.indexOf('\0') >= 0 || text.startsWith("%PDF-");
    }

    private static List<String> texts(Path file, TableFormat format, Limits limits) {
        var texts = new ArrayList<String>();
        try (var table = TableFiles.open(file, format, limits)) {
            for (int row = 0; row < ROWS && table.hasNext(); row++) {
                for (var cell : table.next().cells()) {
                    // "1, 2" is a list, not a number
                    if (cell instanceof Cell.Text(var text) && !text.contains(", ")) texts.add(text);
                }
            }
        }
        return texts;
    }

    private static long readable(List<String> days, DayOrder order) {
        return days.stream()
                .filter(day -> DayText.parse(day, order).isPresent())
                .count();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) return false;
        }
        return true;
    }
}
