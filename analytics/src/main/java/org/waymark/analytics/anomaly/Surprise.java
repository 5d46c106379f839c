package org.waymark.analytics.anomaly;

import java.util.Arrays;
import org.waymark.analytics.T4;

/**
 * How much a value surprises, held against what was forecast for it one period before.
 *
 * <p>Source: with few past scores the law of the forecast, a t with four degrees of freedom; then the rank among past scores (conformal
 * prediction, Vovk and others 2005). Ranks end at 1 in the number of scores, so beyond the most surprising tenth the t law goes on
 * from there.
 *
 * @param value what came
 * @param expected what was forecast
 * @param z the difference, in units of the scale of the forecast
 * @param chance that noise alone is off by as much, either way
 * @param scores past scores that it is compared with; 0 where the law of the forecast had to do
 */
public record Surprise(double value, double expected, double z, double chance, int scores) {
    /** So many past scores are enough to judge by rank. */
    public static final int ENOUGH = 40;

    /** Older ones tell of another time. */
    public static final int MOST = 200;

    private static final int TAIL = 10;

    public Surprise {
        if (!(chance > 0 && chance <= 1)) throw new IllegalArgumentException("A chance is from 0 to 1: " + chance);
    }

    /**
     * Throws IllegalArgumentException if the scale is not positive.
     *
     * @param scale of the forecast's law: the distance that is 1 in its t
     * @param past z of earlier values of the same series, oldest first; of a daily series only those of the same kind of weekday
     */
    public static Surprise of(double value, double expected, double scale, double... past) {
        if (!(scale > 0)) throw new IllegalArgumentException("A scale is positive: " + scale);
        double z = (value - expected) / scale;
        if (past.length < ENOUGH) return new Surprise(value, expected, z, T4.beyond(z), 0);
        var scores = Arrays.stream(past)
                .skip(Math.max(0, past.length - MOST))
                .map(Math::abs)
                .sorted()
                .toArray();
        return new Surprise(value, expected, z, chance(Math.abs(z), scores), scores.length);
    }

    public boolean isUp() {
        return z > 0;
    }

    private static double chance(double distance, double[] scores) {
        int n = scores.length;
        double startOfTail = scores[n - n / TAIL];
        if (distance > startOfTail && startOfTail > 0) {
            double unit = startOfTail / T4.distance((1.0 + n / TAIL) / (n + 1));
            return T4.beyond(distance / unit);
        }
        long asFar = Arrays.stream(scores).filter(score -> score >= distance).count();
        return (1.0 + asFar) / (n + 1);
    }
}
