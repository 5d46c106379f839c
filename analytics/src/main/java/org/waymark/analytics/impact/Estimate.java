package org.waymark.analytics.impact;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A number with its uncertainty, which follows Student's t.
 *
 * @param standardError above 0
 * @param degrees of freedom, at least 1
 */
public record Estimate(double value, double standardError, int degrees) {
    public Estimate {
        if (!(standardError > 0) || !Double.isFinite(value + standardError))
            throw new IllegalArgumentException("An estimate has a finite value and a standard error above 0: %s, %s"
                    .formatted(value, standardError));
        if (degrees < 1)
            throw new IllegalArgumentException("An estimate has at least one degree of freedom: " + degrees);
    }

    public double t() {
        return value / standardError;
    }

    /** How often chance alone would take the number this far from 0, to either side. */
    public double p() {
        return 2 * law().cumulativeProbability(-Math.abs(t()));
    }

    /** The chance that the true number is above this one. */
    public double chanceAbove(double bound) {
        return law().cumulativeProbability((value - bound) / standardError);
    }

    /** The interval that holds the true number with this chance, such as 0.95. */
    public Interval interval(double chance) {
        return within(law().inverseCumulativeProbability((1 + chance) / 2));
    }

    /** So many standard errors to either side. */
    Interval within(double errors) {
        return new Interval(value - errors * standardError, value + errors * standardError);
    }

    /** The same number in another unit. */
    Estimate times(double unit) {
        return new Estimate(value * unit, standardError * Math.abs(unit), degrees);
    }

    /** The same number, known less well. */
    Estimate widened(double factor) {
        return new Estimate(value, standardError * factor, degrees);
    }

    private TDistribution law() {
        return new TDistribution(degrees);
    }
}
