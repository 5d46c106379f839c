package org.waymark.analytics.impact;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How large the largest of several correlated t grows by chance alone, so that a search over many candidates gets one honest p
 * (max-statistic; Westfall and Young 1993, Resampling-based multiple testing). Drawn with a fixed seed; exact for a known noise.
 */
final class MaxLaw {
    private static final int DRAWS = 4_000;
    private static final long SEED = 20_260_131;
    private static final double ROUNDING = 1e-9;

    /** Largest |t| of each draw, ascending. */
    private final double[] largest = new double[DRAWS];

    /**
     * @param correlation of the candidates' columns
     * @param degrees of freedom that each candidate's t has
     */
    MaxLaw(double[][] correlation, int degrees) {
        double[][] root = root(correlation);
        var chance = new SplittableRandom(SEED);
        var normal = new double[root.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            double squares = chiSquare(degrees + 1 - root.length, chance);
            for (int i = 0; i < normal.length; i++) {
                normal[i] = chance.nextGaussian();
                squares += normal[i] * normal[i];
            }
            double most = 0;
            for (int candidate = 0; candidate < correlation.length; candidate++) {
                double score = 0;
                for (int i = 0; i < normal.length; i++) score += root[i][candidate] * normal[i];
                most = Math.max(most, Math.abs(score));
            }
            // Student's t of a score whose square is part of the sum of squares
            largest[draw] = most * Math.sqrt(degrees / Math.max(squares - most * most, Double.MIN_NORMAL));
        }
        Arrays.sort(largest);
    }

    /** How often chance alone gives a largest |t| of at least this. Never 0: the sum counts what was seen among the draws. */
    double p(double t) {
        int found = Arrays.binarySearch(largest, t);
        int below = found < 0 ? -found - 1 : found;
        return (1.0 + DRAWS - below) / (1.0 + DRAWS);
    }

    /** The |t| below which chance alone keeps all of them so often. */
    double critical(double chance) {
        return largest[(int) Math.ceil(chance * DRAWS) - 1];
    }

    /** Rows of the upper Cholesky factor; a candidate that the ones before it already hold adds none. */
    private static double[][] root(double[][] correlation) {
        int size = correlation.length;
        double[][] left = Arrays.stream(correlation).map(double[]::clone).toArray(double[][]::new);
        var rows = new double[size][];
        int rank = 0;
        for (int i = 0; i < size; i++) {
            if (left[i][i] < ROUNDING) continue;
            var row = new double[size];
            double scale = Math.sqrt(left[i][i]);
            for (int j = i; j < size; j++) row[j] = left[i][j] / scale;
            for (int j = i + 1; j < size; j++) for (int k = j; k < size; k++) left[j][k] -= row[j] * row[k];
            rows[rank++] = row;
        }
        return Arrays.copyOf(rows, rank);
    }

    /** Sum of so many squared normal numbers; by gamma numbers (Marsaglia and Tsang 2000). */
    private static double chiSquare(int count, RandomGenerator chance) {
        if (count <= 0) return 0;
        if (count == 1) return Math.pow(chance.nextGaussian(), 2);
        double d = count / 2.0 - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = chance.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - chance.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v))
                return 2 * d * v;
        }
    }
}
