package org.waymark.cycles;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.waymark.measure.Period;

/**
 * How long the cycles of a kind are and where they begin. All but CUSTOM are whole months, counted from the month in which the
 * fiscal year starts.
 */
public enum Rhythm {
    MONTH(1),
    QUARTER(3),
    TRIMESTER(4),
    YEAR(12),
    CUSTOM(0);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** Whether days can be a cycle of this rhythm, whatever the fiscal year: whole months, as many as it has. */
    public boolean fits(Period period) {
        return this == CUSTOM || period.equals(from(period.start().withDayOfMonth(1)));
    }

    /** The cycle that a day lies in. A custom rhythm knows no such thing: its days are chosen. */
    public Period periodOf(LocalDate day, Month yearStart) {
        if (this == CUSTOM) throw new IllegalArgumentException("A custom cycle has no days of its own");
        var year = yearStart(day, yearStart);
        var past = ChronoUnit.MONTHS.between(year, day);
        return from(year.plusMonths(past / months * months));
    }

    /** The days that follow. Custom ones are as long again, in whole months where they were whole months. */
    public Period next(Period period) {
        var start = period.end().plusDays(1);
        if (this != CUSTOM) return from(start);
        var whole = ChronoUnit.MONTHS.between(period.start(), start);
        return period.start().plusMonths(whole).equals(start) && whole > 0
                ? new Period(start, start.plusMonths(whole).minusDays(1))
                : new Period(start, start.plusDays(period.days() - 1));
    }

    /** What people call it: "Q4 2026", "FY 2026/27", "May 2026". Nothing for custom days. */
    public Optional<String> name(Period period, Month yearStart) {
        var year = fiscalYear(period, yearStart);
        return switch (this) {
            case MONTH ->
                Optional.of(period.start().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                        + period.start().getYear());
            case QUARTER -> Optional.of("Q%d %s".formatted(number(period, yearStart), year));
            case TRIMESTER -> Optional.of("T%d %s".formatted(number(period, yearStart), year));
            case YEAR -> Optional.of(year.length() == 4 ? year : "FY " + year);
            case CUSTOM -> Optional.empty();
        };
    }

    /** What stands in addresses: "2026-q4", "fy-2026-27", "2026-05". Nothing for custom days. */
    Optional<String> slug(Period period, Month yearStart) {
        var year = fiscalYear(period, yearStart).replace('/', '-');
        return switch (this) {
            case MONTH ->
                Optional.of("%d-%02d"
                        .formatted(period.start().getYear(), period.start().getMonthValue()));
            case QUARTER -> Optional.of("%s-q%d".formatted(year, number(period, yearStart)));
            case TRIMESTER -> Optional.of("%s-t%d".formatted(year, number(period, yearStart)));
            case YEAR -> Optional.of(year.length() == 4 ? year : "fy-" + year);
            case CUSTOM -> Optional.empty();
        };
    }

    private Period from(LocalDate start) {
        return new Period(start, start.plusMonths(months).minusDays(1));
    }

    private long number(Period period, Month yearStart) {
        return ChronoUnit.MONTHS.between(yearStart(period.start(), yearStart), period.start()) / months + 1;
    }

    private static LocalDate yearStart(LocalDate day, Month yearStart) {
        var start = LocalDate.of(day.getYear(), yearStart, 1);
        return start.isAfter(day) ? start.minusYears(1) : start;
    }

    /** "2026", or "2026/27" where the year does not start in January. */
    private static String fiscalYear(Period period, Month yearStart) {
        var first = yearStart(period.start(), yearStart).getYear();
        return yearStart == Month.JANUARY ? "%d".formatted(first) : "%d/%02d".formatted(first, (first + 1) % 100);
    }
}
