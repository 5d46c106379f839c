package org.waymark.analytics.expression;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * When years and cycles begin. A period belongs to the year and the cycle that hold its last day.
 *
 * @param yearBegins the first month of the fiscal year
 * @param cycles none may overlap another
 */
public record Calendar(Month yearBegins, List<Span> cycles) {
    /** Days, both ends in. */
    public record Span(LocalDate first, LocalDate last) {
        public Span {
            if (last.isBefore(first)) throw new IllegalArgumentException("%s is before %s".formatted(last, first));
        }
    }

    public static final Calendar PLAIN = new Calendar(Month.JANUARY, List.of());

    public Calendar {
        cycles = List.copyOf(cycles);
    }

    /** The first day of the year or cycle that holds a day; none if no cycle does. */
    Optional<LocalDate> begin(Since since, LocalDate day) {
        return switch (since) {
            case YEAR -> Optional.of(year(day));
            case CYCLE ->
                cycles.stream()
                        .filter(cycle -> !day.isBefore(cycle.first()) && !day.isAfter(cycle.last()))
                        .map(Span::first)
                        .findFirst();
        };
    }

    private LocalDate year(LocalDate day) {
        var begin = LocalDate.of(day.getYear(), yearBegins, 1);
        return begin.isAfter(day) ? begin.minusYears(1) : begin;
    }
}
