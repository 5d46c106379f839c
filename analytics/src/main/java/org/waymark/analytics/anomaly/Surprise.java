package org.waymark.analytics.anomaly;

import java.util.Arrays;
import org.waymark.analytics.T4;
import org.waymark.analytics.forecast.Law;

/**
 * How much a value surprises, held against what was forecast for it one period before.
 *
 * <p>Source: with few past scores the law of the forecast; then the rank among past scores (conformal prediction, Vovk and others 2005).
 * Ranks end at 1 in the number of scores, so beyond the most surprising tenth the law goes on from there.
 *
 * @param value what came
 * @param expected what was forecast
 * @param z the distance on the scale of the law, in units of its scale; its sign is the direction
 * @param chance that noise alone is off by as much, either way
 * @param scores past scores that it is compared with; 0 where the law of the forecast had to do
 */
public record Surprise(double value, double expected, double z, double chance, int scores) {
    /** So many past scores are enough to judge by rank. */
    public static final int ENOUGH = 40;

    /** Older ones tell of another time. */
    public static final int MOST = 200;

    private static final int TAIL = 10;
    /** Stands for any distance where the law leaves no room at all. */
    private static final double BEYOND_ALL = 1e9;

    public Surprise {
        if (!(chance > 0 && chance <= 1)) throw new IllegalArgumentException("A chance is from 0 to 1: " + chance);
    }

    /**
     * Throws IllegalArgumentException if the series cannot take the value.
     *
     * @param law made before the value came
     * @param past z of earlier values of the same series, oldest first; of a daily series only those of the same kind of weekday
     */
    public static Surprise of(double value, Law law, double... past) {
        // a forecast below what the series can take is fulfilled by the least it can take
        double distance = value == law.middle() ? 0 : law.domain().toLaw(value) - law.location();
        double z = z(distance, law.scale());
        var scores = Arrays.stream(past)
                .skip(Math.max(0, past.length - MOST))
                .map(Math::abs)
                .sorted()
                .toArray();
        boolean byRank = scores.length >= ENOUGH || law.scale() == 0;
        double chance = byRank ? chance(Math.abs(z), scores) : T4.beyond(z);
        return new Surprise(value, law.middle(), z, chance, byRank ? scores.length : 0);
    }

    private static double z(double distance, double scale) {
        if (distance == 0) return 0;
        return Math.clamp(distance / scale, -BEYOND_ALL, BEYOND_ALL);
    }

    private static double chance(double distance, double[] sorted) {
        int n = sorted.length;
        int tail = n / TAIL;
        double startOfTail = n < ENOUGH ? 0 : sorted[n - tail];
        if (startOfTail > 0 && distance > startOfTail) {
            double unit = startOfTail / T4.distance((double) tail / (n + 1));
            return T4.beyond(distance / unit);
        }
        long asFar = Arrays.stream(sorted).filter(score -> score >= distance).count();
        return (1.0 + asFar) / (n + 1);
    }

    public boolean isUp() {
        return z > 0;
    }
}
