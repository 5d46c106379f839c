package org.waymark.analytics.decompose;

import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;
import org.waymark.analytics.describe.Autocorrelation;

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
        double shorter = 0;
        for (int lag = 1; lag < period; lag++) shorter += Math.pow(Autocorrelation.of(series, lag), 2);
        double limit = QUANTILE_95 * Math.sqrt((1 + 2 * shorter) / count);
        return Finding.found(new SeasonTest(count, Autocorrelation.of(series, period), limit));
    }

    public boolean passed() {
        return Math.abs(correlation) > limit;
    }
}
