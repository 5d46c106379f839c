package org.waymark.analytics.expression;

import java.time.LocalDate;

/** How long a period is, the shortest first. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** So many periods after a day, in days from 1970. */
    long plus(LocalDate day, int periods) {
        return switch (this) {
            case DAY -> day.toEpochDay() + periods;
            case WEEK -> day.toEpochDay() + 7L * periods;
            case MONTH -> day.plusMonths(periods).toEpochDay();
            case QUARTER -> day.plusMonths(3L * periods).toEpochDay();
            case YEAR -> day.plusYears(periods).toEpochDay();
        };
    }

    boolean isFinerThan(Grain other) {
        return compareTo(other) < 0;
    }
}
