package org.waymark.insights;

import java.time.LocalDate;
import org.waymark.analytics.expression.Calendar;
import org.waymark.analytics.expression.Expression;
import org.waymark.analytics.expression.Expression.Past;
import org.waymark.analytics.expression.Expression.Running;
import org.waymark.analytics.expression.Since;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;

/**
 * How far a formula looks: a value depends on inputs up to so long before it, and an input reaches values up to so long after it.
 *
 * @param periods that functions such as lag look back, one within the other added up
 * @param year whether sums run since the beginning of the year
 * @param cycle whether sums run since the beginning of the cycle
 */
record Reach(int periods, boolean year, boolean cycle) {
    static Reach of(Expression expression) {
        var within = new Reach(0, false, false);
        for (var part : expression.parts()) within = within.or(of(part));
        return switch (expression) {
            case Past past -> new Reach(within.periods + past.periods(), within.year, within.cycle);
            case Running running ->
                new Reach(
                        within.periods,
                        within.year || running.since() == Since.YEAR,
                        within.cycle || running.since() == Since.CYCLE);
            default -> within;
        };
    }

    private Reach or(Reach other) {
        return new Reach(Math.max(periods, other.periods), year || other.year, cycle || other.cycle);
    }

    /** Whether a value depends on more than its own period. */
    boolean looksBack() {
        return periods > 0 || year || cycle;
    }

    /** The first day whose inputs count for the value of the period that a day lies in. */
    LocalDate firstNeeded(LocalDate day, Cadence cadence, Calendar calendar) {
        var first = cadence.periodOf(stepped(day, cadence, -periods)).start();
        var begin = earlier(first, calendar);
        // a cycle may have begun in the year before, and that year's sum began before the cycle
        return cadence.periodOf(earlier(begin, calendar)).start();
    }

    private LocalDate earlier(LocalDate day, Calendar calendar) {
        var first = day;
        if (cycle) first = min(first, spanOf(day, calendar).start());
        if (year) first = min(first, yearOf(day, calendar).start());
        return first;
    }

    /** The last day of the last period whose value an input of the period that a day lies in counts for. */
    LocalDate lastConcerned(LocalDate day, Cadence cadence, Calendar calendar) {
        var end = later(later(cadence.periodOf(day).end(), calendar), calendar);
        return cadence.periodOf(stepped(end, cadence, periods)).end();
    }

    private LocalDate later(LocalDate day, Calendar calendar) {
        var last = day;
        if (cycle) last = max(last, spanOf(day, calendar).end());
        if (year) last = max(last, yearOf(day, calendar).end());
        return last;
    }

    private static Period yearOf(LocalDate day, Calendar calendar) {
        var begin = LocalDate.of(day.getYear(), calendar.yearBegins(), 1);
        var start = begin.isAfter(day) ? begin.minusYears(1) : begin;
        return new Period(start, start.plusYears(1).minusDays(1));
    }

    private static Period spanOf(LocalDate day, Calendar calendar) {
        return calendar.cycles().stream()
                .filter(span -> !day.isBefore(span.first()) && !day.isAfter(span.last()))
                .findFirst()
                .map(span -> new Period(span.first(), span.last()))
                .orElse(new Period(day, day));
    }

    private static LocalDate stepped(LocalDate day, Cadence cadence, int periods) {
        return switch (cadence) {
            case DAILY -> day.plusDays(periods);
            case WEEKLY -> day.plusWeeks(periods);
            case MONTHLY -> day.plusMonths(periods);
            case QUARTERLY -> day.plusMonths(3L * periods);
            case YEARLY -> day.plusYears(periods);
        };
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
