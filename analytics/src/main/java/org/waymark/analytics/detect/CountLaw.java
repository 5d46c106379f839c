package org.waymark.analytics.detect;

import org.hipparchus.distribution.IntegerDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * What chance makes of a count, and how far from its mean that puts one: in standard deviations of a normal value that is as rare.
 *
 * @param most that there can be
 * @param exact whether tails are summed up, since the law is far from normal
 */
record CountLaw(IntegerDistribution law, double mean, double deviation, double most, boolean exact) {
    /** Means from here on, of what is counted and of what is not, are normal enough for limits. */
    static final double NORMAL_FROM = 10;

    private static final NormalDistribution NORMAL = new NormalDistribution();
    /** A count on one side of the mean stays there, however likely it is. */
    private static final double LEAST_SCORE = 1e-3;

    private static final double MOST_SCORE = 30;

    static CountLaw poisson(double mean) {
        double atLeast = Math.max(mean, 1e-9); // nothing was ever counted
        return new CountLaw(
                new PoissonDistribution(atLeast),
                mean,
                Math.sqrt(atLeast),
                Double.POSITIVE_INFINITY,
                mean < NORMAL_FROM);
    }

    static CountLaw binomial(int of, double share) {
        double mean = of * share;
        return new CountLaw(
                new BinomialDistribution(of, share),
                mean,
                Math.sqrt(Math.max(mean * (1 - share), 1e-9)),
                of,
                Math.min(mean, of - mean) < NORMAL_FROM);
    }

    /** How often a count is on the side of the mean where more are. */
    double likelierSide() {
        return Math.max(
                law.cumulativeProbability((int) Math.ceil(mean) - 1),
                1 - law.cumulativeProbability((int) Math.floor(mean)));
    }

    /** Plain standard deviations from the mean, by which noise beyond the law is measured. */
    double standardised(double count) {
        return (count - mean) / deviation;
    }

    double score(double count) {
        if (!exact) return standardised(count);
        if (Math.abs(count - mean) < 1e-9) return 0;
        int whole = (int) Math.round(count);
        double tail = count > mean ? 1 - law.cumulativeProbability(whole - 1) : law.cumulativeProbability(whole);
        double score = tail <= 0 ? MOST_SCORE : -NORMAL.inverseCumulativeProbability(Math.min(1, tail));
        return Math.copySign(Math.clamp(score, LEAST_SCORE, MOST_SCORE), count - mean);
    }

    /** Half way between the last count that is not beyond the score and the first that is. */
    double countAt(double score) {
        if (!exact) return mean + score * deviation;
        if (score == 0) return mean;
        return score > 0 ? above(score) : below(score);
    }

    private double above(double score) {
        double count = Math.floor(mean) + 1;
        while (count <= most && score(count) <= score) count++;
        return count - 0.5;
    }

    private double below(double score) {
        double count = Math.ceil(mean) - 1;
        while (count >= 0 && score(count) >= score) count--;
        return count + 0.5;
    }
}
