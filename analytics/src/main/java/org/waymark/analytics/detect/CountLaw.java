package org.waymark.analytics.detect;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What chance makes of a count, and how far from its mean that puts one: in standard deviations of a normal value that is as rare.
 *
 * @param deviation standard deviation
 * @param few chances of the counts near 0, or of what is missing to all; null where the law is near enough to the normal one
 * @param all of which hits are counted if few are missing; else 0
 */
record CountLaw(double mean, double deviation, @Nullable Few few, int all) {
    /** Means from here on, of what is counted and of what is not, are normal enough for limits. */
    static final double NORMAL_FROM = 10;

    private static final NormalDistribution NORMAL = new NormalDistribution();
    /** Nothing, or everything, was ever counted: still not certain. */
    private static final double LEAST_VARIANCE = 1e-9;
    /** A count on one side of the mean stays there, however likely it is. */
    private static final double LEAST_SCORE = 1e-3;

    private static final double MOST_SCORE = 30;

    static CountLaw poisson(double mean) {
        double deviation = Math.sqrt(Math.max(mean, LEAST_VARIANCE));
        return new CountLaw(mean, deviation, mean < NORMAL_FROM ? Few.poisson(mean) : null, 0);
    }

    static CountLaw binomial(int of, double share) {
        double hits = of * share;
        double misses = of - hits;
        double deviation = Math.sqrt(Math.max(hits * (1 - share), LEAST_VARIANCE));
        if (Math.min(hits, misses) >= NORMAL_FROM) return new CountLaw(hits, deviation, null, 0);
        return hits <= misses
                ? new CountLaw(hits, deviation, Few.binomial(of, share), 0)
                : new CountLaw(hits, deviation, Few.binomial(of, 1 - share), of);
    }

    /** How often a count is on the side of the mean where more are. */
    double likelierSide() {
        return few == null ? 0.5 : Math.max(tail((int) Math.floor(mean) + 1), tail((int) Math.ceil(mean) - 1));
    }

    /** Plain standard deviations from the mean, by which noise beyond the law is measured. */
    double standardised(double count) {
        return (count - mean) / deviation;
    }

    double score(double count) {
        if (few == null) return standardised(count);
        if (Math.abs(count - mean) < 1e-9) return 0;
        double tail = tail((int) Math.round(count));
        double score = tail <= 0 ? MOST_SCORE : -NORMAL.inverseCumulativeProbability(Math.min(1, tail));
        return Math.copySign(Math.clamp(score, LEAST_SCORE, MOST_SCORE), count - mean);
    }

    /** Half way between the last count that is not beyond the score and the first that is. */
    double countAt(double score) {
        if (few == null) return mean + score * deviation;
        if (score == 0) return mean;
        double rare = NORMAL.cumulativeProbability(-Math.abs(score));
        int step = score > 0 ? 1 : -1;
        int count = score > 0 ? (int) Math.floor(mean) + 1 : (int) Math.ceil(mean) - 1;
        while (tail(count) >= rare) count += step;
        return count - step / 2.0;
    }

    /** The chance of this count or one farther from the mean, on its side. */
    private double tail(int count) {
        if (few == null) throw new IllegalStateException("A normal law has no table");
        boolean above = count > mean;
        if (all > 0) return above ? few.atMost(all - count) : few.atLeast(all - count);
        return above ? few.atLeast(count) : few.atMost(count);
    }
}
