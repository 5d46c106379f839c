package org.waymark.analytics.forecast;

/**
 * A level that follows the values, and a share of the slope of the straight line through all of them. Share 0 is simple exponential
 * smoothing, a half is the Theta method, 1 is smoothing with drift.
 *
 * <p>Source: Hyndman and Billah 2003, Unmasking the Theta method; the line is the one known at each origin, as in the dynamic Theta
 * models of Fiorucci and others 2016.
 */
final class DriftingLevel implements Fit {
    private static final double[] FIRST_TRIES = {0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99};
    private static final double CLOSE_ENOUGH = 0.005;
    private static final int POINTS_FOR_A_LINE = 3;

    private final double[] values;
    /** By origin. */
    private final double[] drift;

    /** By origin: the smoothed value, and the equally smoothed place that it stands for. */
    private final double[] level;

    private final double[] middle;

    private DriftingLevel(double[] values, double share) {
        this.values = values;
        drift = drifts(values, share);
        level = new double[values.length + 1];
        middle = new double[values.length + 1];
    }

    /** The first value must be there. */
    static DriftingLevel of(double[] values, double share) {
        var fit = new DriftingLevel(values, share);
        fit.smooth(Search.between(fit::smooth, CLOSE_ENOUGH, FIRST_TRIES));
        return fit;
    }

    @Override
    public double at(int origin, int place) {
        return level[origin] + drift[origin] * (place - middle[origin]);
    }

    /** Sets the levels, and answers the sum of squared one-step errors. A gap leaves the level as it is. */
    private double smooth(double alpha) {
        double sum = 0;
        double at = values[0];
        double where = 0;
        level[0] = at;
        for (int place = 0; place < values.length; place++) {
            double value = values[place];
            if (!Double.isNaN(value)) {
                double error = value - at - drift[place] * (place - where);
                sum += error * error;
                at += alpha * (value - at);
                where += alpha * (place - where);
            }
            level[place + 1] = at;
            middle[place + 1] = where;
        }
        return sum;
    }

    /** For each origin the share of the slope of the line through the values before it; 0 before there are three. */
    private static double[] drifts(double[] values, double share) {
        var drifts = new double[values.length + 1];
        double places = 0, squares = 0, sum = 0, products = 0;
        int count = 0;
        for (int place = 0; place < values.length; place++) {
            drifts[place + 1] = drifts[place];
            if (Double.isNaN(values[place])) continue;
            double value = values[place] - values[0];
            count++;
            places += place;
            squares += (double) place * place;
            sum += value;
            products += place * value;
            if (count >= POINTS_FOR_A_LINE)
                drifts[place + 1] = share * (count * products - places * sum) / (count * squares - places * places);
        }
        return drifts;
    }
}
