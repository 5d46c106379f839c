package org.waymark.analytics.decompose;

import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * Whether a series resembles itself one cycle earlier more than chance allows, at a level of 10 %.
 *
 * <p>Source: the season test of the M4 competition's benchmarks (Makridakis, Spiliotis and Assimakopoulos 2020), with the
 * limit of Bartlett 1946 for a correlation at a lag whose shorter lags are correlated too.
 *
 * @param count values it rests on
 * @param correlation of values one cycle apart, from -1 to 1
 * @param limit how far from 0 the correlation must be
 */
public record SeasonTest(int count, double correlation, double limit) {
    /** Shorter series cannot tell a season from a coincidence. */
    public static final int CYCLES = 3;

    private static final double QUANTILE_95 = 1.645;

    /** Cannot say yet below three cycles of values. Throws IllegalArgumentException for a period below 2. */
    public static Finding<SeasonTest> of(Series series, int period) {
        if (period < 2) throw new IllegalArgumentException("A cycle needs at least two places: " + period);
        int count = series.count();
        if (count < CYCLES * period) return Finding.notYet(Lack.VALUES, count, CYCLES * period);
        var correlations = autocorrelations(series.toArrayWithNaN(), period);
        double shorter = 0;
        for (int lag = 1; lag < period; lag++) shorter += correlations[lag] * correlations[lag];
        return Finding.found(
                new SeasonTest(count, correlations[period], QUANTILE_95 * Math.sqrt((1 + 2 * shorter) / count)));
    }

    public boolean passed() {
        return Math.abs(correlation) > limit;
    }

    /** Each lag over the pairs that are there, weighed so that a series without gaps gives the usual estimate. */
    private static double[] autocorrelations(double[] values, int longest) {
        double sum = 0;
        int count = 0;
        for (double value : values)
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        double mean = sum / count;
        var correlations = new double[longest + 1];
        double variance = 0;
        for (int lag = 0; lag <= longest; lag++) {
            double products = 0;
            int pairs = 0;
            for (int place = lag; place < values.length; place++) {
                double product = (values[place] - mean) * (values[place - lag] - mean);
                if (Double.isNaN(product)) continue;
                products += product;
                pairs++;
            }
            if (lag == 0) variance = products / count;
            correlations[lag] = variance > 0 ? products / (pairs + lag) / variance : 0;
        }
        return correlations;
    }
}
