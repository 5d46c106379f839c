package org.waymark.analytics.impact;

/**
 * Least squares by the Cholesky factor of the cross products of the columns, with the response as the last of them. A column that the
 * ones before it already hold is left out, and keeps the coefficient 0.
 */
final class Factor {
    /** A pivot below this share of the column's own square is rounding, not information. */
    private static final double ROUNDING = 1e-9;

    private final int columns;
    /** Upper triangle R with R'R = [X y]'[X y]. */
    private final double[][] r;

    private final boolean[] left;
    private final double residual;
    private int rank;

    Factor(double[][] x, double[] y) {
        columns = x.length;
        r = new double[columns + 1][columns + 1];
        left = new boolean[columns];
        for (int i = 0; i <= columns; i++)
            for (int j = i; j <= columns; j++) r[i][j] = dot(i < columns ? x[i] : y, j < columns ? x[j] : y);
        for (int i = 0; i < columns; i++) pivot(i);
        residual = Math.max(0, r[columns][columns]);
    }

    /** Columns that were kept. */
    int rank() {
        return rank;
    }

    boolean leftOut(int column) {
        return left[column];
    }

    double squaredResidual() {
        return residual;
    }

    /** Logarithm of the determinant of X'X over the columns kept. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < columns; i++) if (!left[i]) sum += 2 * Math.log(r[i][i]);
        return sum;
    }

    double[] coefficients() {
        return backward(lastColumn());
    }

    /** Coefficients of the projection of a column whose products with the columns are given. */
    double[] project(double[] products) {
        return backward(forward(products));
    }

    /** R'⁻¹ c: its square is c'(X'X)⁻¹c, the variance of the combination c of the coefficients in units of the noise. */
    double[] forward(double[] c) {
        var out = new double[columns];
        for (int i = 0; i < columns; i++) {
            if (left[i]) continue;
            double sum = c[i];
            for (int k = 0; k < i; k++) sum -= r[k][i] * out[k];
            out[i] = sum / r[i][i];
        }
        return out;
    }

    /** Four running sums, because one would wait for itself. */
    static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < a.length - 3; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) s0 += a[i] * b[i];
        return s0 + s1 + (s2 + s3);
    }

    private void pivot(int i) {
        double own = r[i][i];
        for (int k = 0; k < i; k++) own += left[k] ? 0 : r[k][i] * r[k][i];
        left[i] = !(r[i][i] > ROUNDING * own);
        if (left[i]) return;
        rank++;
        double root = Math.sqrt(r[i][i]);
        for (int j = i; j <= columns; j++) r[i][j] /= root;
        for (int j = i + 1; j <= columns; j++) {
            double factor = r[i][j];
            for (int k = j; k <= columns; k++) r[j][k] -= factor * r[i][k];
        }
    }

    private double[] backward(double[] c) {
        var out = new double[columns];
        for (int i = columns - 1; i >= 0; i--) {
            if (left[i]) continue;
            double sum = c[i];
            for (int k = i + 1; k < columns; k++) sum -= r[i][k] * out[k];
            out[i] = sum / r[i][i];
        }
        return out;
    }

    private double[] lastColumn() {
        var last = new double[columns];
        for (int i = 0; i < columns; i++) last[i] = left[i] ? 0 : r[i][columns];
        return last;
    }
}
