package org.waymark.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.SheetTable.Line;
import org.waymark.kpis.ValueSheet.LineProblem;
import org.waymark.kpis.ValueSheet.Row;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DayText;
import org.waymark.tables.DecimalMark;
import org.waymark.tables.NumberText;

/** Reads a table line by line, once it is known what its columns hold and how its days and numbers are written. */
final class SheetReader {
    private final SheetTable table;
    private final Cadence cadence;
    private final boolean hasHeader;
    private final SheetColumns columns;
    private final DayOrder order;
    private final DecimalMark mark;
    private final boolean orderIsGuess;
    private final boolean markIsGuess;
    private final List<Row> rows = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private final Map<LocalDate, Long> lines = new HashMap<>();

    SheetReader(SheetTable given, Cadence cadence, @Nullable DayOrder order, @Nullable DecimalMark mark) {
        this.table = liesOnItsSide(given) ? given.turned() : given;
        this.cadence = cadence;
        this.hasHeader = !table.lines().isEmpty() && isHeader(table.lines().getFirst());
        this.columns = hasHeader ? SheetColumns.of(table.lines().getFirst()) : SheetColumns.BY_POSITION;
        var guess = DayOrderGuess.of(cells(columns.day()), cadence);
        this.order = order == null ? guess.order() : order;
        this.orderIsGuess = order == null && !guess.sure();
        var numbers = columns.numbers().stream()
                .flatMap(column -> cells(column).stream())
                .toList();
        var known = NumberText.markOf(numbers);
        var usual = table.separator() == ';' ? DecimalMark.COMMA : DecimalMark.POINT;
        this.mark = Objects.requireNonNullElse(mark, known.orElse(usual));
        this.markIsGuess = mark == null && known.isEmpty() && numbers.stream().anyMatch(NumberText::dependsOnMark);
    }

    ValueSheet sheet() {
        body().forEach(this::take);
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(new LineProblem(0, "", "no.sheet.empty"));
        }
        return new ValueSheet(rows, problems, order, mark, orderIsGuess, markIsGuess);
    }

    private void take(Line line) {
        if (columns.numbers().stream().allMatch(column -> NumberText.isBlank(line.cell(column)))) return;
        var day = day(line);
        var value = number(line, columns.value());
        var numerator = number(line, columns.numerator());
        var denominator = number(line, columns.denominator());
        if (day.isEmpty() || value.isBroken() || numerator.isBroken() || denominator.isBroken()) return;
        if (wasCutAtItsDecimalComma(line)) {
            refuse(line, line.cell(columns.note()), "no.sheet.decimal-comma");
            return;
        }
        var earlier = lines.putIfAbsent(cadence.periodOf(day.get()).end(), line.number());
        if (earlier != null) {
            refuse(line, line.cell(columns.day()), "no.sheet.same-period", earlier);
            return;
        }
        rows.add(new Row(
                line.number(),
                new Recording(
                        day.get(), value.value(), numerator.value(), denominator.value(), line.cell(columns.note()))));
    }

    private Optional<LocalDate> day(Line line) {
        var cell = line.cell(columns.day());
        var days = DayText.parse(cell, order);
        if (days.isEmpty()) {
            refuse(line, cell, "no.sheet.no-period");
            return Optional.empty();
        }
        if (!cadence.periodOf(days.get().start()).contains(days.get().end())) {
            refuse(line, cell, "no.sheet.long-period", cadence.name().toLowerCase(Locale.ROOT));
            return Optional.empty();
        }
        return days.map(Period::start);
    }

    /** A number that is there, is not there, or cannot be read. */
    private record Cell(@Nullable Double value, boolean isBroken) {}

    private Cell number(Line line, int column) {
        var cell = line.cell(column);
        if (NumberText.isBlank(cell)) return new Cell(null, false);
        if (NumberText.isFormula(cell)) {
            refuse(line, cell, "no.sheet.formula");
            return new Cell(null, true);
        }
        var value = NumberText.parse(cell, mark);
        if (value.isEmpty()) {
            problems.add(LineProblem.noNumber(line.number(), cell, mark));
            return new Cell(null, true);
        }
        return new Cell(value.getAsDouble(), false);
    }

    /** {@code May 2026,12,5} has three cells; a note is never a bare number. */
    private boolean wasCutAtItsDecimalComma(Line line) {
        return table.separator() == ','
                && !hasHeader
                && line.cell(columns.note()).matches("\\d{1,6} ?%?");
    }

    private void refuse(Line line, String cell, String key, Object... arguments) {
        problems.add(new LineProblem(line.number(), cell, key, arguments));
    }

    private List<Line> body() {
        return hasHeader ? table.lines().subList(1, table.lines().size()) : table.lines();
    }

    private List<String> cells(int column) {
        return body().stream().map(line -> line.cell(column)).toList();
    }

    private static boolean isHeader(Line line) {
        return line.cells().stream().noneMatch(cell -> isDay(cell) || NumberText.isNumber(cell));
    }

    /** The first line names two periods or more, and a few lines of numbers follow. */
    private static boolean liesOnItsSide(SheetTable table) {
        if (table.lines().size() < 2 || table.lines().size() > 4) return false;
        var first = table.lines().getFirst().cells();
        return first.size() >= 3
                        && first.stream().skip(1).filter(SheetReader::isDay).count() >= 2
                || first.size() == 2 && first.stream().allMatch(SheetReader::isDay);
    }

    static boolean isDay(String cell) {
        return DayText.parse(cell, DayOrder.DAY_FIRST).isPresent()
                || DayText.parse(cell, DayOrder.MONTH_FIRST).isPresent();
    }
}
