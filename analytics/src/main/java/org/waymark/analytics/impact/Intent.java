package org.waymark.analytics.impact;

import java.util.OptionalDouble;

/**
 * What was declared before anyone looked.
 *
 * @param start first place after the work began, from 0
 * @param wish which way the series was meant to move
 * @param delay when the work was expected to show, in periods from the start
 * @param smallest the smallest change that matters, in the series' unit, above 0
 */
public record Intent(int start, Wish wish, Window delay, OptionalDouble smallest) {
    public Intent {
        if (start < 1) throw new IllegalArgumentException("Work starts after the first place of a series: " + start);
        if (smallest.isPresent() && !(smallest.getAsDouble() > 0))
            throw new IllegalArgumentException("A change that matters is above 0: " + smallest.getAsDouble());
    }

    public static Intent of(int start, Wish wish, Window delay) {
        return new Intent(start, wish, delay, OptionalDouble.empty());
    }

    /** The first place with which the whole window, and what it takes for the last delay to show, is measured. */
    int over() {
        return start + delay.to() + DelayScan.LEAST_AFTER;
    }
}
