package org.waymark.analytics.expression;

import java.time.LocalDate;

/** How long a period is, the shortest first. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    LocalDate plus(LocalDate day, int periods) {
        return switch (this) {
            case DAY -> day.plusDays(periods);
            case WEEK -> day.plusWeeks(periods);
            case MONTH -> day.plusMonths(periods);
            case QUARTER -> day.plusMonths(3L * periods);
            case YEAR -> day.plusYears(periods);
        };
    }

    boolean isFinerThan(Grain other) {
        return compareTo(other) < 0;
    }
}
