package org.waymark.analytics.forecast;

/**
 * What was forecast of a value, and the value.
 *
 * @param law as it was shown, any widening in it
 */
public record Outcome(Law law, double value) {
    public Outcome {
        if (!Double.isFinite(value)) throw new IllegalArgumentException("A value is finite: " + value);
    }

    /** Where in its law the value came, from 0 to 1. Laws that are right have them evenly. */
    public double rank() {
        return (law.below(value) + law.atMost(value)) / 2;
    }

    /** Whether it came within the band that was to hold a share of outcomes. */
    public boolean isWithin(double share) {
        var band = law.band(share);
        return value >= band.low() && value <= band.high();
    }
}
