package org.waymark.analytics.detect;

/**
 * Values at places on the grid, with running sums: the fit of a level or a line to any stretch of them costs the same few steps.
 * Stretches are from one value up to, not including, another.
 */
final class Track {
    /** The values, standardised. */
    final double[] z;
    /** Their places on the grid, centred. */
    final double[] t;

    private final double[] sumZ;
    private final double[] sumZz;
    private final double[] sumT;
    private final double[] sumTt;
    private final double[] sumTz;

    Track(double[] z, double[] t) {
        this.z = z;
        this.t = t;
        sumZ = new double[z.length + 1];
        sumZz = new double[z.length + 1];
        sumT = new double[z.length + 1];
        sumTt = new double[z.length + 1];
        sumTz = new double[z.length + 1];
        for (int i = 0; i < z.length; i++) {
            sumZ[i + 1] = sumZ[i] + z[i];
            sumZz[i + 1] = sumZz[i] + z[i] * z[i];
            sumT[i + 1] = sumT[i] + t[i];
            sumTt[i + 1] = sumTt[i] + t[i] * t[i];
            sumTz[i + 1] = sumTz[i] + t[i] * z[i];
        }
    }

    int length() {
        return z.length;
    }

    /** Sum of squared distances from the level or line of a stretch. */
    double cost(Shape shape, int from, int to) {
        double n = to - from;
        double z = sumZ[to] - sumZ[from];
        double zz = sumZz[to] - sumZz[from] - z * z / n;
        return Math.max(0, shape == Shape.LEVELS ? zz : zz - slope(from, to) * centredTz(from, to));
    }

    double mean(int from, int to) {
        return (sumZ[to] - sumZ[from]) / (to - from);
    }

    double slope(int from, int to) {
        return centredTz(from, to) / centredTt(from, to);
    }

    /** The level or line of a stretch, at any place. */
    double at(Shape shape, int from, int to, double place) {
        double mean = mean(from, to);
        return shape == Shape.LEVELS ? mean : mean + slope(from, to) * (place - meanT(from, to));
    }

    /** Variance of the fit at a place, in units of the residual variance. */
    double leverage(Shape shape, int from, int to, double place) {
        double level = 1.0 / (to - from);
        double distance = place - meanT(from, to);
        return shape == Shape.LEVELS ? level : level + distance * distance / centredTt(from, to);
    }

    double meanT(int from, int to) {
        return (sumT[to] - sumT[from]) / (to - from);
    }

    private double centredTz(int from, int to) {
        return sumTz[to] - sumTz[from] - (sumT[to] - sumT[from]) * (sumZ[to] - sumZ[from]) / (to - from);
    }

    private double centredTt(int from, int to) {
        double t = sumT[to] - sumT[from];
        return sumTt[to] - sumTt[from] - t * t / (to - from);
    }
}
