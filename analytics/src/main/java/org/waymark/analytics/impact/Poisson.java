package org.waymark.analytics.impact;

/** Poisson regression with a logarithmic link, by iterated weighted least squares (McCullagh and Nelder 1989, chapter 2). */
final class Poisson {
    private static final int MOST_STEPS = 50;
    private static final double SETTLED = 1e-10;

    private final double[][] x;
    private final double[] y;
    private final double[] mean;
    private Factor factor;
    private double[] coefficients;
    private boolean settled;

    Poisson(double[][] x, double[] y, double[] offset) {
        this.x = x;
        this.y = y;
        mean = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            if (y[i] < 0) throw new IllegalArgumentException("A count is not below 0: " + y[i]);
            if (!Double.isFinite(offset[i])) throw new IllegalArgumentException("An exposure is above 0");
            mean[i] = y[i] + 0.5;
        }
        factor = step(offset);
        coefficients = factor.coefficients();
        for (int round = 0; round < MOST_STEPS && !settled; round++) {
            double before = deviance();
            predict(offset);
            factor = step(offset);
            coefficients = factor.coefficients();
            settled = round > 0 && Math.abs(deviance() - before) <= SETTLED * (Math.abs(before) + 1);
        }
    }

    /** Whether the search came to rest at a finite place, with spread left to judge by. */
    boolean settled() {
        return settled && degrees() > 0 && dispersion() > SETTLED;
    }

    int rows() {
        return y.length;
    }

    /** Pearson's chi-square by its degrees of freedom. */
    double dispersion() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) sum += (y[i] - mean[i]) * (y[i] - mean[i]) / mean[i];
        return sum / degrees();
    }

    Estimate estimate(int column) {
        var unit = new double[x.length];
        unit[column] = 1;
        double[] forward = factor.forward(unit);
        return new Estimate(coefficients[column], Math.sqrt(dispersion() * Factor.dot(forward, forward)), degrees());
    }

    private int degrees() {
        return y.length - factor.rank();
    }

    private Factor step(double[] offset) {
        var weighted = new double[x.length][y.length];
        var response = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double root = Math.sqrt(mean[i]);
            for (int j = 0; j < x.length; j++) weighted[j][i] = root * x[j][i];
            response[i] = root * (Math.log(mean[i]) - offset[i] + (y[i] - mean[i]) / mean[i]);
        }
        return new Factor(weighted, response);
    }

    private void predict(double[] offset) {
        for (int i = 0; i < y.length; i++) {
            double sum = offset[i];
            for (int j = 0; j < x.length; j++) sum += coefficients[j] * x[j][i];
            mean[i] = Math.exp(Math.clamp(sum, -300, 300));
        }
    }

    private double deviance() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) sum += (y[i] > 0 ? y[i] * Math.log(y[i] / mean[i]) : 0) - (y[i] - mean[i]);
        return 2 * sum;
    }
}
