package org.waymark.analytics.anomaly;

import java.util.List;

/**
 * A change of axes after which stretches of a stream spread alike in all directions, so that plain distance means something.
 *
 * @param lower the lower triangle L of the second moments M = L L'
 */
record Whitening(double[][] lower) {
    /** Added to the diagonal, in parts of its mean: a stream that repeats itself has no spread in some directions. */
    private static final double FLOOR = 1e-12;

    static Whitening none(int size) {
        var lower = new double[size][size];
        for (int i = 0; i < size; i++) lower[i][i] = 1;
        return new Whitening(lower);
    }

    /** From the second moments about zero of the stretches. */
    static Whitening of(List<double[]> stretches) {
        int size = stretches.getFirst().length;
        var moments = new double[size][size];
        for (var stretch : stretches)
            for (int i = 0; i < size; i++) for (int j = 0; j <= i; j++) moments[i][j] += stretch[i] * stretch[j];
        double mean = 0;
        for (int i = 0; i < size; i++) mean += moments[i][i] / size;
        double floor = mean == 0 ? 1 : FLOOR * mean;
        for (int i = 0; i < size; i++) moments[i][i] += floor;
        return new Whitening(decomposed(moments, floor));
    }

    /** L⁻¹ x. */
    double[] apply(double[] stretch) {
        var y = new double[stretch.length];
        for (int i = 0; i < y.length; i++) {
            double sum = stretch[i];
            for (int j = 0; j < i; j++) sum -= lower[i][j] * y[j];
            y[i] = sum / lower[i][i];
        }
        return y;
    }

    /** Cholesky, in place; what rounding takes below the floor stays there. */
    private static double[][] decomposed(double[][] m, double floor) {
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = m[i][j];
                for (int k = 0; k < j; k++) sum -= m[i][k] * m[j][k];
                m[i][j] = i == j ? Math.sqrt(Math.max(sum, floor)) : sum / m[j][j];
            }
        }
        return m;
    }
}
