package org.waymark.analytics.forecast;

/** Values that are wanted, both ends among them; an end may be infinite. */
public record Wanted(double low, double high) {
    public Wanted {
        if (!(low <= high) || low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY)
            throw new IllegalArgumentException("From %s to %s is no range".formatted(low, high));
        if (low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY)
            throw new IllegalArgumentException("Any value at all is no wish");
    }

    public static Wanted atLeast(double low) {
        return new Wanted(low, Double.POSITIVE_INFINITY);
    }

    public static Wanted atMost(double high) {
        return new Wanted(Double.NEGATIVE_INFINITY, high);
    }

    public boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** The wanted value that is nearest. */
    public double nearest(double value) {
        return Math.clamp(value, low, high);
    }

    /** The chance that a value is wanted. */
    double chance(Law law) {
        double notAbove = high == Double.POSITIVE_INFINITY ? 1 : law.atMost(high);
        double below = low == Double.NEGATIVE_INFINITY ? 0 : law.below(low);
        return Math.max(0, notAbove - below);
    }
}
