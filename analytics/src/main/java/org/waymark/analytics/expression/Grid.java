package org.waymark.analytics.expression;

import java.time.LocalDate;

/**
 * Periods of one length, one after the other.
 *
 * @param first the first day of the first period; of months and longer, one of the days 1 to 28
 */
public record Grid(Grain grain, LocalDate first, int periods) {
    public Grid {
        if (periods < 1) throw new IllegalArgumentException("A grid has at least one period: " + periods);
        if (Grain.WEEK.isFinerThan(grain) && first.getDayOfMonth() > 28)
            throw new IllegalArgumentException("A month must begin on one of its first 28 days: " + first);
    }

    /** Counted from 1970. */
    long firstDay(int place) {
        return grain.plus(first, place);
    }

    /** Counted from 1970. */
    public long lastDay(int place) {
        return firstDay(place + 1) - 1;
    }
}
