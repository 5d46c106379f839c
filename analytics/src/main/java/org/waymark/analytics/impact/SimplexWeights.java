package org.waymark.analytics.impact;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weights of at least 0 that add up to 1 and mix some columns as close to another as can be (in squares). The mixture's distance is
 * the shortest vector in the hull of the differences, which non-negative least squares finds exactly once a row of ones is added and
 * the answer is made to add up to 1 (Lawson and Hanson 1974, Solving Least Squares Problems, chapter 23).
 */
final class SimplexWeights {
    private static final double ROUNDING = 1e-10;

    private final double[][] columns;
    private final double[] goal;

    private SimplexWeights(double[] wanted, double[][] donors) {
        double size = Arrays.stream(donors)
                .mapToDouble(donor -> distance(donor, wanted))
                .max()
                .orElse(0);
        double unit = size > 0 ? size : 1;
        columns = Arrays.stream(donors)
                .map(donor -> differences(donor, wanted, unit))
                .toArray(double[][]::new);
        goal = new double[wanted.length + 1];
        goal[wanted.length] = 1;
    }

    static double[] of(double[] wanted, double[][] donors) {
        double[] free = new SimplexWeights(wanted, donors).nonNegative();
        double sum = Arrays.stream(free).sum();
        return Arrays.stream(free).map(weight -> weight / sum).toArray();
    }

    private double[] nonNegative() {
        var weights = new double[columns.length];
        var passive = new boolean[columns.length];
        for (int round = 0; round < 3 * columns.length + 10; round++) {
            int steepest = steepest(weights, passive);
            if (steepest < 0) break;
            passive[steepest] = true;
            weights = feasible(weights, passive);
        }
        return weights;
    }

    /** The column whose weight most wants to grow; −1 if none does. */
    private int steepest(double[] weights, boolean[] passive) {
        double[] left = goal.clone();
        for (int j = 0; j < weights.length; j++)
            if (weights[j] > 0) for (int i = 0; i < left.length; i++) left[i] -= weights[j] * columns[j][i];
        int steepest = -1;
        double most = ROUNDING;
        for (int j = 0; j < weights.length; j++) {
            double pull = passive[j] ? 0 : Factor.dot(columns[j], left);
            if (pull > most) {
                most = pull;
                steepest = j;
            }
        }
        return steepest;
    }

    /** Moves towards the free solution of the passive columns, letting go of each that would fall below 0. */
    private double[] feasible(double[] from, boolean[] passive) {
        var weights = from;
        while (true) {
            double[] free = free(passive);
            double share = 1;
            for (int j = 0; j < free.length; j++)
                if (passive[j] && free[j] <= 0)
                    share = Math.min(share, weights[j] / (weights[j] - free[j] + Double.MIN_NORMAL));
            var next = new double[free.length];
            boolean whole = true;
            for (int j = 0; j < free.length; j++) {
                if (!passive[j]) continue;
                next[j] = share == 1 ? free[j] : weights[j] + share * (free[j] - weights[j]);
                if (next[j] > ROUNDING) continue;
                next[j] = 0;
                passive[j] = false;
                whole = false;
            }
            weights = next;
            if (whole) return weights;
        }
    }

    private double[] free(boolean[] passive) {
        int[] chosen =
                IntStream.range(0, columns.length).filter(j -> passive[j]).toArray();
        var x = Arrays.stream(chosen).mapToObj(j -> columns[j]).toArray(double[][]::new);
        double[] solution = new Factor(x, goal).coefficients();
        var all = new double[columns.length];
        for (int i = 0; i < chosen.length; i++) all[chosen[i]] = solution[i];
        return all;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
        return Math.sqrt(sum);
    }

    private static double[] differences(double[] donor, double[] wanted, double unit) {
        var column = new double[wanted.length + 1];
        for (int i = 0; i < wanted.length; i++) column[i] = (donor[i] - wanted[i]) / unit;
        column[wanted.length] = 1;
        return column;
    }
}
