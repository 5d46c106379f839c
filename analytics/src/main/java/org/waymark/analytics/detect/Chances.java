package org.waymark.analytics.detect;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How often steady values break a rule by chance, at a given place and in a given direction.
 *
 * @param count values that the limits rest on: few make them unsure, so the law is Student's t
 * @param phi what a value carries over to the next; 0 where neighbours do not resemble each other
 * @param likelierSide how often a value is on the side of the centre where more are; 0.5 unless its law is skew
 */
record Chances(int count, double phi, double likelierSide) {
    /** Eight tosses that all show heads. */
    private static final double RUN = 1.0 / 256;

    private static final int SHORTEST_RUN = 8;
    private static final int LONGEST_RUN = 1000;
    /** Effective degrees of freedom that each moving range brings; Wheeler and Chambers 1992, table of d2*. */
    private static final double FREEDOM = 0.62;

    /** Of individual values that do not resemble their neighbours. */
    static Chances of(Limits limits) {
        return new Chances(limits.count(), 0, 0.5);
    }

    /** Whether neighbours resemble each other. Then three of them near a limit are no surprise, and the rule rests. */
    boolean resembling() {
        return phi > 0;
    }

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
        return likelierSide * Math.pow(stays(), length - 1.0);
    }

    /** How long a run must be to be as rare as eight independent values. */
    int shortestRun() {
        int length = SHORTEST_RUN;
        while (length < LONGEST_RUN && run(length) > RUN * (1 + 1e-9)) length++;
        return length;
    }

    /** A moving range beyond its limit: a difference of two values has the root of two deviations of one. */
    double range() {
        return beyond(Form.MEAN.rangeLimit * Limits.MEAN_RANGE / Math.sqrt(2) / 3);
    }

    /** That a value lies on the same side of the centre as the one before it: of normal values exactly. */
    private double stays() {
        return Math.max(likelierSide, 0.5 + Math.asin(phi) / Math.PI);
    }
}
