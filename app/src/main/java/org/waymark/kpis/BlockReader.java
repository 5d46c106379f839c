package org.waymark.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.SheetTable.Line;
import org.waymark.kpis.ValueBlock.Cell;
import org.waymark.kpis.ValueBlock.Spot;
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
        lines.stream().skip(hasHeader ? 1 : 0).forEach(this::take);
        return new ValueBlock(cells, problems, hasHeader || hasLabels, mark, markIsGuess);
    }

    private void take(Line line) {
        for (int at = hasLabels ? 1 : 0; at < line.cells().size(); at++) {
            if (NumberText.isBlank(line.cell(at))) continue;
            var day = day(line, at);
            if (day != null || !hasHeader && !isListOfDays) add(line, at, day);
            else if (hasHeader) refuseWithoutHeading(line, at);
        }
    }

    /** Among periods a value without one is nobody's; words beside them, such as units, are none. */
    private void refuseWithoutHeading(Line line, int at) {
        var text = line.cell(at);
        if (!lines.getFirst().cell(at).isBlank() || text.chars().noneMatch(Character::isDigit)) return;
        problems.add(new LineProblem(line.number(), text, "no.sheet.no-heading").in(at + 1));
    }

    private void add(Line line, int at, @Nullable LocalDate day) {
        var text = line.cell(at);
        var pair = PAIR.matcher(isPair(text) ? text : "");
        var low = number(line, at, pair.matches() ? pair.group(1) : text);
        var high = pair.matches() ? number(line, at, pair.group(2)) : null;
        if (low == null || (pair.matches() && high == null)) return;
        int row = isListOfDays
                ? 0
                : (int) (line.number() - 1 - (hasHeader ? lines.getFirst().number() : 0));
        var label = hasLabels && !isListOfDays ? line.cell(0) : "";
        var spot = new Spot(line.number(), at + 1);
        cells.add(new Cell(row, label, at - (hasLabels ? 1 : 0), day, low, high, spot));
    }

    private @Nullable Double number(Line line, int at, String text) {
        if (NumberText.isFormula(text)) {
            problems.add(new LineProblem(line.number(), text, "no.sheet.formula").in(at + 1));
            return null;
        }
        var value = NumberText.parse(text, mark);
        if (value.isPresent()) return value.getAsDouble();
        problems.add(LineProblem.noNumber(line.number(), text, mark).in(at + 1));
        return null;
    }

    /** In the period that is named for a cell; null where none is. */
    private @Nullable LocalDate day(Line line, int at) {
        if (hasHeader) return day(lines.getFirst(), at, lines.getFirst().cell(at));
        return isListOfDays ? day(line, 0, line.cell(0)) : null;
    }

    private @Nullable LocalDate day(Line line, int at, String text) {
        if (text.isEmpty()) return null;
        var days = DayText.parse(text, order);
        var fits = days.filter(period -> cadence.periodOf(period.start()).contains(period.end()));
        if (fits.isEmpty()) {
            var rhythm = cadence.name().toLowerCase(Locale.ROOT);
            var problem = (days.isEmpty()
                            ? new LineProblem(line.number(), text, "no.sheet.no-period")
                            : new LineProblem(line.number(), text, "no.sheet.long-period", rhythm))
                    .in(at + 1);
            if (!problems.contains(problem)) problems.add(problem);
        }
        return fits.map(Period::start).orElse(null);
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
