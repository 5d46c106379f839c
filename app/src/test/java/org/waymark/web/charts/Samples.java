package org.waymark.web.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;

/** A quarter, a year of months and plain English numbers for the charts under test. */
final class Samples {

    static final Period QUARTER = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    static final Notation ENGLISH = new Notation(
            (value, decimals) -> String.format(Locale.UK, "%,." + decimals + "f", value),
            value -> String.format(Locale.UK, "%,.1f", value),
            value -> String.format(Locale.UK, "%,.1f pts", value),
            DateTimeFormatter.ofPattern("d MMM", Locale.UK)::format,
            DateTimeFormatter.ofPattern("MMM", Locale.UK)::format);

    static final ChartWords WORDS = new ChartWords("Now 58, target 100.", "target", ENGLISH);

    private Samples() {}

    /** One value a week from the start of the quarter. */
    static List<Measurement> weekly(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(week -> new Measurement(QUARTER.start().plusWeeks(week), values[week]))
                .toList();
    }

    static Course course(double start, Bounds target) {
        var end = target.edges().getFirst();
        var pace = List.of(new Measurement(QUARTER.start(), start), new Measurement(QUARTER.end(), end));
        return new Course(QUARTER, TODAY, pace, target);
    }

    /** One value a month up to May 2026, null where none was measured. */
    static List<Slot> monthly(@Nullable Double... values) {
        var first = YearMonth.of(2026, 5).minusMonths(values.length - 1L);
        return IntStream.range(0, values.length)
                .mapToObj(i -> Slot.of(month(first.plusMonths(i)), values[i]))
                .toList();
    }

    static List<Slot> daily(double[] values) {
        var first = LocalDate.of(2018, 1, 1);
        return IntStream.range(0, values.length)
                .mapToObj(i -> Slot.of(new Period(first.plusDays(i), first.plusDays(i)), values[i]))
                .toList();
    }

    /** Three thousand values that wander, with one spike. */
    static double[] many() {
        var values = new double[3000];
        Arrays.setAll(values, i -> 50 + 20 * Math.sin(i / 90.0) + i % 7);
        values[1234] = 500;
        return values;
    }

    private static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }
}
