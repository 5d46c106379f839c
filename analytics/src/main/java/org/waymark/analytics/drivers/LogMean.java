package org.waymark.analytics.drivers;

/**
 * The logarithmic mean of two positive numbers, between their geometric and their arithmetic mean.
 *
 * <p>Source: Ang, Energy Policy 33 (2005) 867-871.
 */
final class LogMean {
    private LogMean() {}

    static double of(double one, double other) {
        return one == other ? one : (one - other) / logRatio(one, other);
    }

    /** ln(one / other), exact also where the two hardly differ. */
    static double logRatio(double one, double other) {
        double excess = (one - other) / other;
        if (Math.abs(excess) < 0.5) return Math.log1p(excess);
        return excess < 1e300 && excess > -1 ? Math.log(one / other) : Math.log(one) - Math.log(other);
    }
}
