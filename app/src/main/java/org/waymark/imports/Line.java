package org.waymark.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Digits;
import org.waymark.measure.Period;
import org.waymark.tables.Cell;
import org.waymark.tables.DayText;
import org.waymark.tables.NumberText;
import org.waymark.tables.Row;

/** A row by the meaning of its columns. What cannot be read is a trouble of the row, and then it is as if it were not there. */
final class Line {
    private final Row row;
    private final Map<Slot, List<Integer>> columns;
    private final Settings settings;
    private final Gathered gathered;
    private boolean broken;

    Line(Row row, Map<Slot, List<Integer>> columns, Settings settings, Gathered gathered) {
        this.row = row;
        this.columns = columns;
        this.settings = settings;
        this.gathered = gathered;
    }

    long number() {
        return row.number();
    }

    /** Whether something in it could not be read. */
    boolean isBroken() {
        return broken;
    }

    Cell cell(int column) {
        return row.cell(column);
    }

    boolean has(Field field) {
        return !text(field).isEmpty();
    }

    /** Of several columns that hold the same the first that is filled; empty when none is. */
    String text(Field field) {
        return text(Slot.of(field));
    }

    String text(Slot slot) {
        return texts(slot).findFirst().orElse("");
    }

    /** Parts between semicolons, bars or commas, of all columns. */
    List<String> list(Field field) {
        return texts(Slot.of(field))
                .flatMap(text -> Arrays.stream(text.split("[;|,]")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** The first one; of several columns an address rather than a name, which two people may have. */
    String person(Field field) {
        var firsts = texts(Slot.of(field))
                .map(text -> text.split("[;|,]", 2)[0].strip())
                .filter(part -> !part.isEmpty())
                .toList();
        return firsts.stream()
                .filter(part -> part.indexOf('@') > 0)
                .findFirst()
                .orElse(firsts.isEmpty() ? "" : firsts.getFirst());
    }

    /** As they stand, of all columns. */
    List<String> all(Field field) {
        return texts(Slot.of(field)).distinct().toList();
    }

    @Nullable
    Double number(Slot slot) {
        return cells(slot).findFirst().map(cell -> number(slot.field(), cell)).orElse(null);
    }

    @Nullable
    Double number(Field field, Cell cell) {
        return switch (cell) {
            case Cell.Blank() -> null;
            case Cell.Number(BigDecimal value) -> accepted(field, cell, value.doubleValue());
            case Cell.Truth(boolean truth) -> truth ? 1.0 : 0.0;
            case Cell.Text(String text) -> number(field, cell, text);
            case Cell.Day _, Cell.Moment _ -> refused(field, cell, "no.import.number", example());
        };
    }

    private @Nullable Double number(Field field, Cell cell, String text) {
        if (NumberText.isBlank(text)) return null;
        if (Words.isYes(text)) return 1.0;
        if (Words.isNo(text)) return 0.0;
        var value = NumberText.parse(text, settings.writing().mark());
        if (value.isPresent()) return value.getAsDouble();
        if (NumberText.isFormula(text)) return refused(field, cell, "no.import.formula");
        return refused(field, cell, "no.import.number", example());
    }

    private @Nullable Double accepted(Field field, Cell cell, double value) {
        return Digits.accepts(value)
                ? (Double) Digits.clean(value)
                : refused(field, cell, "no.import.number", example());
    }

    /** 1 is all of it. */
    @Nullable
    Double share(Slot slot) {
        var cell = cells(slot).findFirst().orElse(Cell.BLANK);
        var value = number(slot.field(), cell);
        if (value == null) return null;
        boolean isPercent = cell.text().endsWith("%") || !settings.shareOfOne() && !(cell instanceof Cell.Truth);
        return isPercent ? (Double) Digits.clean(value / 100) : value;
    }

    /** 0 to 10, also when written as 0.7 or 70 %. */
    @Nullable
    Integer confidence(Slot slot) {
        var cell = cells(slot).findFirst().orElse(Cell.BLANK);
        var value = number(slot.field(), cell);
        if (value == null) return null;
        double tenths = cell.text().endsWith("%") || value > 10 ? value / 10 : value < 1 ? value * 10 : value;
        if (tenths < 0 || tenths > 10) return this.<Integer>refused(slot.field(), cell, "no.import.confidence");
        return (int) Math.round(tenths);
    }

    @Nullable
    LocalDate start(Field field) {
        return period(field).map(Period::start).orElse(null);
    }

    @Nullable
    LocalDate end(Field field) {
        return end(Slot.of(field));
    }

    @Nullable
    LocalDate end(Slot slot) {
        return period(slot).map(Period::end).orElse(null);
    }

    Optional<Period> period(Field field) {
        return period(Slot.of(field));
    }

    private Optional<Period> period(Slot slot) {
        return cells(slot).findFirst().flatMap(cell -> period(slot.field(), cell));
    }

    private Optional<Period> period(Field field, Cell cell) {
        var days =
                switch (cell) {
                    case Cell.Day(var day) -> Optional.of(new Period(day, day));
                    case Cell.Moment(var moment) -> {
                        var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
                        yield Optional.of(new Period(day, day));
                    }
                    case Cell.Blank(), Cell.Number _, Cell.Text _, Cell.Truth _ ->
                        DayText.parse(cell.text(), settings.writing().order());
                };
        if (days.isEmpty()) refused(field, cell, noDay(cell));
        return days;
    }

    private static String noDay(Cell cell) {
        if (NumberText.isFormula(cell.text())) return "no.import.formula-day";
        return cell instanceof Cell.Number ? "no.import.day-number" : "no.import.day";
    }

    private <T> @Nullable T refused(Field field, Cell cell, String key, Object... arguments) {
        broken = true;
        gathered.stop(row.number(), field, cell.text(), key, arguments);
        return null;
    }

    private Object example() {
        return switch (settings.writing().mark()) {
            case POINT -> "1234.5";
            case COMMA -> "1234,5";
        };
    }

    private Stream<String> texts(Slot slot) {
        return cells(slot).map(Cell::text);
    }

    private Stream<Cell> cells(Slot slot) {
        return columns.getOrDefault(slot, List.of()).stream().map(row::cell).filter(cell -> !cell.isBlank());
    }
}
