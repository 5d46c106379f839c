package org.waymark.analytics.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Where a function is smallest. */
final class Search {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double CLOSE = 1e-9;

    private Search() {}

    /** Between the best of some points in a row and its neighbours, by the golden section. */
    static double between(DoubleUnaryOperator function, double width, double... points) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.length; i++) {
            double value = function.applyAsDouble(points[i]);
            if (!(value < least)) continue;
            best = i;
            least = value;
        }
        double low = points[Math.max(0, best - 1)];
        double high = points[Math.min(points.length - 1, best + 1)];
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        while (high - low > width) {
            if (atLeft < atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = function.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = function.applyAsDouble(right);
            }
        }
        double found = atLeft < atRight ? left : right;
        return Math.min(atLeft, atRight) <= least ? found : points[best];
    }

    private record Corner(double[] at, double value) {}

    /**
     * Around a start, in several dimensions.
     *
     * <p>Source: Nelder and Mead 1965, A simplex method for function minimization.
     *
     * @param tries how often the function may be asked, about
     */
    static double[] around(double[] start, int tries, ToDoubleFunction<double[]> function) {
        int n = start.length;
        var corners = new Corner[n + 1];
        for (int i = 0; i <= n; i++) {
            var at = start.clone();
            if (i > 0) at[i - 1] += 1;
            corners[i] = corner(function, at);
        }
        for (int asked = n + 1; asked < tries; asked += 2) {
            Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
            if (corners[n].value - corners[0].value <= CLOSE * Math.abs(corners[0].value)) break;
            var better = better(corners, function);
            if (better.value < corners[n].value) corners[n] = better;
            else
                for (int i = 1; i <= n; i++, asked++)
                    corners[i] = corner(function, mix(corners[0].at, corners[i].at, 0.5));
        }
        return Arrays.stream(corners)
                .min(Comparator.comparingDouble(Corner::value))
                .orElseThrow()
                .at;
    }

    /** Instead of the worst corner: on the other side of the rest, farther there, or nearer. */
    private static Corner better(Corner[] corners, ToDoubleFunction<double[]> function) {
        int n = corners.length - 1;
        var middle = new double[n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) middle[j] += corners[i].at[j] / n;
        var worst = corners[n];
        var mirrored = corner(function, mix(worst.at, middle, 2));
        if (mirrored.value < corners[0].value) {
            var farther = corner(function, mix(worst.at, middle, 3));
            return farther.value < mirrored.value ? farther : mirrored;
        }
        if (mirrored.value < corners[n - 1].value) return mirrored;
        return mirrored.value < worst.value
                ? smaller(mirrored, corner(function, mix(worst.at, middle, 1.5)))
                : corner(function, mix(worst.at, middle, 0.5));
    }

    private static Corner smaller(Corner one, Corner other) {
        return other.value < one.value ? other : one;
    }

    /** From one point towards another and beyond. */
    private static double[] mix(double[] from, double[] to, double share) {
        var at = new double[from.length];
        for (int j = 0; j < at.length; j++) at[j] = from[j] + share * (to[j] - from[j]);
        return at;
    }

    private static Corner corner(ToDoubleFunction<double[]> function, double[] at) {
        return new Corner(at, function.applyAsDouble(at));
    }
}
