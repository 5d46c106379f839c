package org.waymark.analytics.detect;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How often steady values break a rule by chance, at a given place and in a given direction.
 *
 * @param count values that the limits rest on: few make them unsure, so the law is Student's t
 * @param phi what a value carries over to the next; 0 where neighbours do not resemble each other
 */
record Chances(int count, double phi) {
    /** Eight tosses that all show heads. */
    private static final double RUN = 1.0 / 256;

    private static final int SHORTEST_RUN = 8;
    /** Effective degrees of freedom that each moving range brings; Wheeler and Chambers 1992, table of d2*. */
    private static final double FREEDOM = 0.62;

    /** A value farther than this many times the way from the centre to a limit. */
    double beyond(double share) {
        double freedom = Math.max(1, FREEDOM * (count - 1));
        double sigmas = 3 * share / Math.sqrt(1 + 1.0 / count);
        return new TDistribution(freedom).cumulativeProbability(-sigmas);
    }

    /** The newest of four in the outer half, and at least two of the three before it. */
    double threeOfFour() {
        double one = beyond(0.5);
        return one * (3 * one * one * (1 - one) + one * one * one);
    }

    /** This many on one side of the centre. */
    double run(int length) {
        return 0.5 * Math.pow(stays(), length - 1.0);
    }

    /** How long a run must be to be as rare as eight independent values. */
    int shortestRun() {
        int length = SHORTEST_RUN;
        while (run(length) > RUN * (1 + 1e-9)) length++;
        return length;
    }

    /** A moving range beyond its limit, 3.268 times 1.128 standard deviations of a value. */
    double range() {
        return beyond(3.268 * 1.128 / Math.sqrt(2) / 3);
    }

    /** That a normal value lies on the same side of the centre as the one before it. */
    private double stays() {
        return 0.5 + Math.asin(phi) / Math.PI;
    }
}
