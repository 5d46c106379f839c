package org.waymark.analytics.impact;

/**
 * Generalised least squares of the rows for one kind of noise.
 *
 * @param x whitened columns
 * @param y whitened response
 */
record Fit(Noise noise, Whitening whitening, Factor factor, double[][] x, double[] y) {
    /** A share of the response's spread, squared, that no regression leaves over by chance. */
    private static final double EXACT = 1e-10;

    static Fit at(Rows rows, Noise noise) {
        var whitening = new Whitening(rows.places(), noise);
        var x = new double[rows.x().length][];
        for (int i = 0; i < x.length; i++) x[i] = whitening.of(rows.x()[i]);
        var y = whitening.of(rows.y());
        return new Fit(noise, whitening, new Factor(x, y), x, y);
    }

    /** Whether the columns explain all but rounding, so that there is no noise to judge by. */
    boolean isExact() {
        return factor.squaredResidual() <= EXACT * y.length;
    }

    int degrees() {
        return y.length - factor.rank();
    }

    /** Variance of the independent noise. */
    double variance() {
        return factor.squaredResidual() / degrees();
    }

    /** Minus twice the restricted log-likelihood, without its constant (Harville 1977). */
    double restricted() {
        return degrees() * Math.log(variance()) + whitening.logDeterminant() + factor.logDeterminant();
    }

    /** Minus twice the log-likelihood, without its constant. */
    double likelihood() {
        return y.length * Math.log(factor.squaredResidual() / y.length) + whitening.logDeterminant();
    }

    /** The coefficient of a column with its standard error. */
    Estimate estimate(int column) {
        return new Estimate(factor.coefficients()[column], Math.sqrt(variance()) * length(column), degrees());
    }

    /** Standard error of a column's coefficient in units of the noise. */
    double length(int column) {
        var unit = new double[x.length];
        unit[column] = 1;
        double[] forward = factor.forward(unit);
        return Math.sqrt(Factor.dot(forward, forward));
    }
}
