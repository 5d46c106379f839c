package org.waymark.analytics.drivers;

/** A value before and after, planned and actual, or forecast and actual. */
public record Ends(double from, double to) {
    public Ends {
        if (!Double.isFinite(from) || !Double.isFinite(to))
            throw new IllegalArgumentException("Both ends must be finite: %s, %s".formatted(from, to));
    }

    public double change() {
        return to - from;
    }
}
