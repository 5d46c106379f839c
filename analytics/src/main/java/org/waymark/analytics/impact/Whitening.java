package org.waymark.analytics.impact;

/**
 * Turns columns whose noise resembles its neighbours into columns whose noise does not: multiplies by the inverse Cholesky factor of
 * V = I + level·K₁ + slope·K₂, where K₁ is the covariance of a random walk and K₂ that of a walk whose slope walks.
 *
 * <p>A Kalman filter does it in one pass over the rows, gaps included, and gives the same numbers as the factor itself (Durbin and
 * Koopman, Time Series Analysis by State Space Methods, 2012, sections 4.3 and 6.2).
 */
final class Whitening {
    private final int[] places;
    private final Noise noise;
    private final double[] levelGain;
    private final double[] slopeGain;
    private final double[] shrink;
    private double logDeterminant;
    /** Variances of level and slope, and their covariance, after the last row. */
    private double level;

    private double slope;
    private double both;

    Whitening(int[] places, Noise noise) {
        this.places = places;
        this.noise = noise;
        levelGain = new double[places.length];
        slopeGain = new double[places.length];
        shrink = new double[places.length];
        for (int row = 0; row < places.length; row++) {
            for (int period = before(row); period < places[row]; period++) wander();
            measure(row);
        }
    }

    double logDeterminant() {
        return logDeterminant;
    }

    /** The whitened column. */
    double[] of(double[] column) {
        var white = new double[column.length];
        run(column, white);
        return white;
    }

    /** What is left of a column at later places once its rows here have said what they can. */
    double[] surprise(double[] column, int[] laterPlaces, double[] later) {
        var end = run(column, new double[column.length]);
        var left = new double[later.length];
        for (int i = 0; i < later.length; i++) left[i] = later[i] - end.level - end.slope * (laterPlaces[i] - last());
        return left;
    }

    /** Covariance of the noise at two later places, in units of the independent noise. */
    double covariance(int place, int other) {
        double near = Math.min(place, other) - last();
        double far = Math.max(place, other) - last();
        double walked = noise.level() * near + noise.slope() * sharedSlopes(near, far);
        return level + (near + far) * both + near * far * slope + walked + (place == other ? 1 : 0);
    }

    private void wander() {
        level += 2 * both + slope + noise.level();
        both += slope;
        slope += noise.slope();
    }

    private void measure(int row) {
        double variance = level + 1;
        levelGain[row] = level / variance;
        slopeGain[row] = both / variance;
        shrink[row] = 1 / Math.sqrt(variance);
        logDeterminant += Math.log(variance);
        slope -= slopeGain[row] * both;
        both /= variance;
        level /= variance;
    }

    private record State(double level, double slope) {}

    private State run(double[] column, double[] white) {
        double at = 0;
        double rises = 0;
        for (int row = 0; row < column.length; row++) {
            at += rises * (places[row] - before(row));
            double news = column[row] - at;
            white[row] = news * shrink[row];
            at += levelGain[row] * news;
            rises += slopeGain[row] * news;
        }
        return new State(at, rises);
    }

    /** Sum over j = 1…near of (near − j)(far − j): each step of the slope counts from the period after it. */
    private static double sharedSlopes(double near, double far) {
        return near * (near - 1) * (3 * far - near - 1) / 6;
    }

    private int before(int row) {
        return row == 0 ? places[0] - 1 : places[row - 1];
    }

    private int last() {
        return places[places.length - 1];
    }
}
