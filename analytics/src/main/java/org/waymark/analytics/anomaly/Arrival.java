package org.waymark.analytics.anomaly;

import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.describe.Quantiles;

/**
 * How late the values of a series usually come in, in any unit of time: when nothing came, is that silence or the usual delay?
 *
 * @param usual nine in ten came no later than this after they were due
 * @param allowed a value that is later than this is missing
 * @param count arrivals it rests on
 */
public record Arrival(double usual, double allowed, int count) {
    /** Fewer arrivals say nothing about what is usual. */
    public static final int FEWEST = 5;

    /**
     * @param lateness of each value: when it came in, counted from when it was due; negative if early
     * @param least what is always allowed, such as a tenth of the period
     */
    public static Finding<Arrival> of(double[] lateness, double least) {
        if (!(least > 0)) throw new IllegalArgumentException("Some lateness is always allowed: " + least);
        if (lateness.length < FEWEST) return Finding.notYet(Lack.VALUES, lateness.length, FEWEST);
        double usual = Quantiles.of(0.9, lateness);
        return Finding.found(new Arrival(usual, Math.max(least, 2 * usual), lateness.length));
    }

    /** Whether a value that is still not there, so long after it was due, is missing. */
    public boolean isMissing(double waited) {
        return waited > allowed;
    }
}
