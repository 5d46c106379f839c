package org.waymark.evidence.anomaly;

import org.hipparchus.special.Erf;

/**
 * The simplest detector of the benchmark, only here to check the scorer: how far inside a normal law of the last 6,400 values. The
 * window moves 100 values at a time.
 */
final class WindowedGaussian {
    private static final int WINDOW = 6400;
    private static final int STEP = 100;

    private WindowedGaussian() {}

    static double[] scores(double[] values) {
        var scores = new double[values.length];
        for (int i = 1; i < values.length; i++) {
            int to = i <= WINDOW ? i : WINDOW + (i - WINDOW) / STEP * STEP;
            scores[i] = Math.rint(1e12 * (1 - tail(values, Math.max(0, to - WINDOW), to, values[i]))) / 1e12;
        }
        return scores;
    }

    private static double tail(double[] values, int from, int to, double value) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += values[i];
        double mean = sum / (to - from);
        double squares = 0;
        for (int i = from; i < to; i++) squares += (values[i] - mean) * (values[i] - mean);
        double deviation = Math.sqrt(squares / (to - from));
        if (deviation == 0) deviation = 0.000001;
        return 0.5 * Erf.erfc(Math.abs(value - mean) / deviation / Math.sqrt(2));
    }
}
