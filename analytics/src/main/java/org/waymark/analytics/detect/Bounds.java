package org.waymark.analytics.detect;

/** Values that cannot be exceeded by nature, such as 0 of a count or 100 of a percentage. A limit beyond one is no limit. */
public record Bounds(double floor, double ceiling) {
    public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public static final Bounds FROM_ZERO = new Bounds(0, Double.POSITIVE_INFINITY);

    public Bounds {
        if (!(floor < ceiling))
            throw new IllegalArgumentException("From %s to %s is no range".formatted(floor, ceiling));
    }

    double clip(double value) {
        return Math.clamp(value, floor, ceiling);
    }

    /** Where a limit is beyond its bound no value is outside: at most on it. */
    double hide(double way, double lower, double upper) {
        if (way < -1 && lower < floor) return -1;
        return way > 1 && upper > ceiling ? 1 : way;
    }
}
