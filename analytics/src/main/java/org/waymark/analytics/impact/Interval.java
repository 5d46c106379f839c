package org.waymark.analytics.impact;

/** From low to high, both in. */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high))
            throw new IllegalArgumentException("An interval runs from low to high: %s, %s".formatted(low, high));
    }

    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
