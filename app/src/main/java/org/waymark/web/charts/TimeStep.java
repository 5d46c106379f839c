package org.waymark.web.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.measure.Period;

/** The distance between two labels on a time axis: some days, or some months when {@code days} is zero. */
record TimeStep(int days, int months) {

    /** Two labels such as "15 Apr" and "29 Apr" need this many pixels from middle to middle. */
    static final double ROOM = 52;

    private static final double DAYS_IN_MONTH = 30.4;

    private static final List<TimeStep> LADDER = Stream.concat(
                    Stream.of(1, 2, 7, 14, 28).map(days -> new TimeStep(days, 0)),
                    Stream.of(1, 3, 6, 12, 24, 60, 120, 300, 1200, 12_000).map(months -> new TimeStep(0, months)))
            .toList();

    /**
     * The densest step whose labels neither touch each other nor are finer than the values, which come every so many
     * days.
     */
    static TimeStep fitting(Period shown, double width, long every) {
        return LADDER.stream()
                .filter(step -> step.isNoFinerThan(every) && step.length() * width / shown.days() >= ROOM)
                .findFirst()
                .orElse(LADDER.getLast());
    }

    /** Days count from the first day shown; months count from January. */
    List<LocalDate> ticks(Period shown) {
        return Stream.iterate(first(shown.start()), day -> !day.isAfter(shown.end()), this::next)
                .toList();
    }

    boolean isOfMonths() {
        return months > 0;
    }

    /** Among months, January carries the year. */
    boolean showsYear(LocalDate day) {
        return isOfMonths() && day.getMonthValue() == 1;
    }

    String label(LocalDate day, Notation notation) {
        if (showsYear(day)) return Integer.toString(day.getYear());
        return isOfMonths() ? notation.month().apply(day) : notation.day().apply(day);
    }

    private boolean isNoFinerThan(long every) {
        return every < 28 ? length() >= every : months * 31 >= every;
    }

    private double length() {
        return isOfMonths() ? months * DAYS_IN_MONTH : days;
    }

    private LocalDate first(LocalDate start) {
        if (!isOfMonths()) return start;
        var month = start.getDayOfMonth() == 1 ? start : start.withDayOfMonth(1).plusMonths(1);
        var past = Math.floorMod(month.getYear() * 12 + month.getMonthValue() - 1, months);
        return past == 0 ? month : month.plusMonths(months - past);
    }

    private LocalDate next(LocalDate day) {
        return isOfMonths() ? day.plusMonths(months) : day.plusDays(days);
    }
}
