package org.waymark.tables;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the names of the columns below what reports write above them: a title, a day beside it, groups of columns. */
final class HeaderRow {
    private HeaderRow() {}

    /** @param rows the first ones of a table, none of them blank; where one cell is all that each has, its first is the header */
    static int in(List<Row> rows) {
        int first = next(rows, 0, 2);
        if (first < 0) return 0;
        long usual = usualWidth(rows.subList(first, rows.size()));
        int wide = next(rows, first, usual);
        return wide > first && isAbove(rows.get(first), usual) && namesColumns(rows.get(wide)) ? wide : first;
    }

    private static int next(List<Row> rows, int from, long filled) {
        for (int at = from; at < rows.size(); at++) {
            if (rows.get(at).filled() >= filled) return at;
        }
        return -1;
    }

    /** As wide as most are, at least two of them; a single line may be too wide by a mistake. */
    private static long usualWidth(List<Row> rows) {
        var counts = rows.stream().collect(Collectors.groupingBy(Row::filled, Collectors.counting()));
        long most = counts.values().stream().mapToLong(count -> count).max().orElse(0);
        if (most < 2) return 0;
        return counts.entrySet().stream()
                .filter(width -> width.getValue() == most)
                .mapToLong(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    /** A header may leave a column or two without a name, but not half of them; and a report's day is no name of a narrow table. */
    private static boolean isAbove(Row row, long usual) {
        return row.filled() * 2 <= usual || row.filled() < usual && holds(row, HeaderRow::isDay);
    }

    private static boolean namesColumns(Row row) {
        return !holds(row, HeaderRow::isNumber);
    }

    private static boolean holds(Row row, Predicate<Cell> what) {
        return row.cells().stream().anyMatch(what);
    }

    /** A day, or words that end with one: "As of 28 Nov 2026". */
    private static boolean isDay(Cell cell) {
        if (cell instanceof Cell.Number) return false;
        var text = cell.text();
        for (int from = 0; ; from = text.indexOf(' ', from) + 1) {
            var end = text.substring(from);
            if (DayText.parse(end, DayOrder.DAY_FIRST).isPresent()) return true;
            if (DayText.parse(end, DayOrder.MONTH_FIRST).isPresent()) return true;
            if (text.indexOf(' ', from) < 0) return false;
        }
    }

    /** Four digits may be a year that names its column. */
    private static boolean isNumber(Cell cell) {
        var text = cell.text();
        return !text.matches("(19|20)\\d\\d")
                && (NumberText.parse(text, DecimalMark.POINT).isPresent()
                        || NumberText.parse(text, DecimalMark.COMMA).isPresent());
    }
}
