package org.waymark.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.SheetTable.Line;
import org.waymark.kpis.ValueBlock.Cell;
import org.waymark.kpis.ValueSheet.LineProblem;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DayText;
import org.waymark.tables.DecimalMark;
import org.waymark.tables.NumberText;

/** Reads a block once it is known whether it names its periods, and how its days and numbers are written. */
final class BlockReader {
    private static final Pattern PAIR = Pattern.compile("(.+?)\\s*(?:–|—|-|\\.\\.|\\bto\\b|\\bbis\\b)\\s*(.+)");

    /** As German spreadsheets head their columns; with a point it is a number as well, which hardly anybody means. */
    private static final Pattern MONTH = Pattern.compile("(0[1-9]|1[0-2])\\.(19|20)\\d{2}");

    /** A day that may be none, such as 31.02.2026. */
    private static final Pattern DAY_LIKE = Pattern.compile("\\s*\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}\\s*");

    private final List<Line> lines;
    private final Cadence cadence;
    private final boolean hasHeader;
    private final boolean hasLabels;
    private final boolean isListOfDays;
    private final DayOrder order;
    private final DecimalMark mark;
    private final boolean markIsGuess;
    private final List<Cell> cells = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();

    BlockReader(SheetTable table, Cadence cadence, DecimalMark usual) {
        this.lines = withoutHeading(table.lines());
        this.cadence = cadence;
        this.hasHeader = lines.size() > 1 && namesPeriods(lines.getFirst().cells());
        this.isListOfDays = !hasHeader
                && lines.stream().anyMatch(BlockReader::isDated)
                && lines.stream().allMatch(line -> isDated(line) || isMisdated(line));
        this.hasLabels = isListOfDays || lines.stream().skip(hasHeader ? 1 : 0).anyMatch(BlockReader::isLabelled);
        var days = hasHeader
                ? lines.getFirst().cells()
                : isListOfDays ? lines.stream().map(line -> line.cell(0)).toList() : List.<String>of();
        this.order = DayOrderGuess.of(days, cadence).order();
        var numbers = lines.stream()
                .skip(hasHeader ? 1 : 0)
                .flatMap(line -> line.cells().stream().skip(hasLabels ? 1 : 0))
                .toList();
        var known = NumberText.markOf(numbers);
        this.mark = known.orElse(usual);
        this.markIsGuess = known.isEmpty() && numbers.stream().anyMatch(NumberText::dependsOnMark);
    }

    ValueBlock block() {
        var first = hasHeader ? lines.getFirst() : null;
        lines.stream().skip(hasHeader ? 1 : 0).forEach(line -> take(line, first));
        return new ValueBlock(cells, problems, mark, markIsGuess);
    }

    private void take(Line line, @Nullable Line header) {
        int start = hasLabels ? 1 : 0;
        var label = hasLabels && !isListOfDays ? line.cell(0) : "";
        for (int at = start; at < line.cells().size(); at++) {
            var text = line.cell(at);
            if (NumberText.isBlank(text)) continue;
            var named = header != null ? header.cell(at) : isListOfDays ? line.cell(0) : "";
            var day = named.isEmpty() ? null : day(line, named).orElse(null);
            if (day == null && (header != null || isListOfDays)) continue;
            add(line, label, at - start, day, text);
        }
    }

    private void add(Line line, String label, int column, @Nullable LocalDate day, String text) {
        var pair = PAIR.matcher(isPair(text) ? text : "");
        var low = number(line, pair.matches() ? pair.group(1) : text);
        var high = pair.matches() ? number(line, pair.group(2)) : null;
        if (low == null || (pair.matches() && high == null)) return;
        int row = isListOfDays
                ? 0
                : (int) (line.number() - 1 - (hasHeader ? lines.getFirst().number() : 0));
        cells.add(new Cell(row, label, column, day, low, high));
    }

    private @Nullable Double number(Line line, String text) {
        if (NumberText.isFormula(text)) {
            problems.add(new LineProblem(line.number(), text, "no.sheet.formula"));
            return null;
        }
        var value = NumberText.parse(text, mark);
        if (value.isPresent()) return value.getAsDouble();
        problems.add(LineProblem.noNumber(line.number(), text, mark));
        return null;
    }

    private Optional<LocalDate> day(Line line, String text) {
        var days = DayText.parse(text, order);
        var fits = days.filter(period -> cadence.periodOf(period.start()).contains(period.end()));
        if (days.isEmpty()) {
            problems.add(new LineProblem(line.number(), text, "no.sheet.no-period"));
        } else if (fits.isEmpty()) {
            var rhythm = cadence.name().toLowerCase(Locale.ROOT);
            problems.add(new LineProblem(line.number(), text, "no.sheet.long-period", rhythm));
        }
        return fits.map(Period::start);
    }

    /** A first cell may say what the lines are; of words among periods it is said that they are none. */
    private static boolean namesPeriods(List<String> cells) {
        return cells.stream().skip(1).anyMatch(BlockReader::isPeriod)
                && cells.stream()
                        .filter(cell -> !NumberText.isBlank(cell))
                        .allMatch(cell -> isPeriod(cell) || !NumberText.isNumber(cell) && !isPair(cell));
    }

    /** Over a column of days and one of numbers stand words, which say nothing more. */
    private static List<Line> withoutHeading(List<Line> lines) {
        boolean isHeaded = lines.size() > 1
                && isHeading(lines.getFirst())
                && lines.stream().skip(1).allMatch(BlockReader::isDated);
        return isHeaded ? lines.subList(1, lines.size()) : lines;
    }

    private static boolean isHeading(Line line) {
        return line.cells().size() == 2
                && line.cells().stream()
                        .noneMatch(cell -> NumberText.isBlank(cell) || NumberText.isNumber(cell) || isPeriod(cell));
    }

    private static boolean isMisdated(Line line) {
        return line.cells().size() == 2 && DAY_LIKE.matcher(line.cell(0)).matches();
    }

    private static boolean isDated(Line line) {
        return line.cells().size() == 2 && isPeriod(line.cell(0)) && !isPeriod(line.cell(1));
    }

    private static boolean isLabelled(Line line) {
        var first = line.cell(0);
        return line.cells().size() > 1
                && !NumberText.isBlank(first)
                && !NumberText.isNumber(first)
                && !NumberText.isFormula(first)
                && !isPair(first);
    }

    private static boolean isPair(String cell) {
        var pair = PAIR.matcher(cell);
        return pair.matches()
                && NumberText.isNumber(pair.group(1))
                && NumberText.isNumber(pair.group(2))
                && !isPeriod(cell)
                && !NumberText.isNumber(cell);
    }

    /** A bare number names no period: 2026 may be a value. */
    private static boolean isPeriod(String cell) {
        return SheetReader.isDay(cell)
                && (!NumberText.isNumber(cell) || MONTH.matcher(cell.strip()).matches());
    }
}
