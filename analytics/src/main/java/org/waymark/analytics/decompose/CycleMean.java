package org.waymark.analytics.decompose;

import java.util.Arrays;

/** The mean of the cycle around each place. Every place of the cycle weighs the same, so no season is left in it. */
final class CycleMean {
    private CycleMean() {}

    /** NaN where the cycle around the place is not whole. */
    static double[] of(double[] values, int period) {
        var whole = bridged(values, period);
        var means = new double[values.length];
        Arrays.fill(means, Double.NaN);
        int half = period / 2;
        for (int place = half; place < values.length - half; place++) {
            double sum = 0;
            for (int near = place - half; near <= place + half; near++) sum += whole[near];
            // an even cycle has no middle: the place half a cycle away is there twice, each time for a half
            if (period % 2 == 0) sum -= (whole[place - half] + whole[place + half]) / 2;
            means[place] = sum / period;
        }
        return means;
    }

    /**
     * In the mean of its cycle, and only there, a gap counts as the mean of the values one cycle earlier and later. Otherwise one
     * gap would cost a whole cycle.
     */
    private static double[] bridged(double[] values, int period) {
        var whole = values.clone();
        for (int place = 0; place < values.length; place++) {
            if (!Double.isNaN(values[place])) continue;
            double before = place >= period ? values[place - period] : Double.NaN;
            double after = place + period < values.length ? values[place + period] : Double.NaN;
            if (Double.isNaN(before)) whole[place] = after;
            else if (Double.isNaN(after)) whole[place] = before;
            else whole[place] = (before + after) / 2;
        }
        return whole;
    }
}
