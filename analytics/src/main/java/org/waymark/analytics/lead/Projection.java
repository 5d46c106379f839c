package org.waymark.analytics.lead;

import java.util.ArrayList;
import java.util.List;

/** Takes out of values what is explained by columns, one column after the other: least squares by the modified Gram-Schmidt method. */
final class Projection {
    /** A column of which less than this is new says nothing that the ones before it did not. */
    private static final double NOTHING_NEW = 1e-9;

    private final List<double[]> basis = new ArrayList<>();

    /** Whether it was new. */
    boolean add(double[] column) {
        double before = norm(column);
        var rest = residuals(residuals(column)); // twice is enough
        double norm = norm(rest);
        if (norm <= NOTHING_NEW * before) return false;
        for (int row = 0; row < rest.length; row++) rest[row] /= norm;
        basis.add(rest);
        return true;
    }

    /** How many columns said something new. */
    int columns() {
        return basis.size();
    }

    double[] residuals(double[] values) {
        var rest = values.clone();
        for (var column : basis) {
            double share = 0;
            for (int row = 0; row < rest.length; row++) share += column[row] * rest[row];
            for (int row = 0; row < rest.length; row++) rest[row] -= share * column[row];
        }
        return rest;
    }

    static double norm(double[] values) {
        double sum = 0;
        for (double value : values) sum += value * value;
        return Math.sqrt(sum);
    }
}
