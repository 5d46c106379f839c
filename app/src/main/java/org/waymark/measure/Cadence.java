package org.waymark.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** A rhythm of the calendar. Weeks start on Monday (ISO 8601), quarters in January, April, July and October. */
public enum Cadence {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    YEARLY;

    /** The day, week, month, quarter or year that a day lies in. */
    public Period periodOf(LocalDate day) {
        var start = firstDay(day);
        return new Period(start, after(start).minusDays(1));
    }

    /** The one that follows. */
    public Period next(Period period) {
        return periodOf(periodOf(period.start()).end().plusDays(1));
    }

    /**
     * The one before: on any day, the value of {@code previous(periodOf(today))} is the newest that can be complete.
     */
    public Period previous(Period period) {
        return periodOf(periodOf(period.start()).start().minusDays(1));
    }

    /**
     * A period cut at the borders of the calendar, without a gap: a quarter that starts on a Thursday begins with a
     * week of four days. So the first and the last piece may be shorter than the others.
     */
    public List<Period> within(Period period) {
        return Stream.iterate(periodOf(period.start()), piece -> !piece.start().isAfter(period.end()), this::next)
                .map(piece -> piece.clippedTo(period))
                .toList();
    }

    /**
     * The same day one beat later; the end of a month stays within the next month. What was done today is due again
     * then.
     */
    public LocalDate after(LocalDate day) {
        return switch (this) {
            case DAILY -> day.plusDays(1);
            case WEEKLY -> day.plusWeeks(1);
            case MONTHLY -> day.plusMonths(1);
            case QUARTERLY -> day.plusMonths(3);
            case YEARLY -> day.plusYears(1);
        };
    }

    private LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
            case QUARTERLY -> LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
            case YEARLY -> day.withDayOfYear(1);
        };
    }
}
