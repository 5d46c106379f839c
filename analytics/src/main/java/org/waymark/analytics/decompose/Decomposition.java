package org.waymark.analytics.decompose;

import java.util.Arrays;
import java.util.Optional;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.Season.Form;
import org.waymark.analytics.describe.Moments;
import org.waymark.analytics.describe.Quantiles;

/**
 * A series taken apart into its trend and its season: each value is compared with the mean of the whole cycle around it, and what
 * values of the same place in the cycle have in common is the season.
 *
 * <p>Source: ratio to moving average, Macaulay 1931; as in Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3.4.
 *
 * @param season multiplied where all values and factors are positive, added otherwise
 * @param trend the centred moving average over one cycle; gaps where a cycle around the place is not there
 * @param average how the cycles were averaged
 * @param cycles how many cycles each factor rests on, at least
 */
public record Decomposition(Season season, Series trend, Average average, int cycles) {
    /** How the values of one place in different cycles become one factor. */
    public enum Average {
        MEAN,
        /** One odd year does not count; needs four cycles, with fewer the mean is taken. */
        MEDIAN
    }

    private static final int CYCLES_FOR_MEDIAN = 4;
    /** Nearer to 0 a multiplied season explodes when it is divided out. */
    static final double LEAST_FACTOR = 0.01;

    /**
     * Cannot say yet below two cycles of values, or when a place in the cycle was never measured with a whole cycle around it. Throws
     * IllegalArgumentException for a period below 2.
     */
    public static Finding<Decomposition> of(Series series, int period, Average wanted) {
        if (period < 2) throw new IllegalArgumentException("A cycle needs at least two places: " + period);
        if (series.count() < 2 * period) return Finding.notYet(Lack.VALUES, series.count(), 2 * period);
        var values = series.toArrayWithNaN();
        var trend = CycleMean.of(values, period);
        int cycles = fewestCycles(values, trend, period);
        if (cycles == 0) return Finding.notYet(Lack.CYCLES, 0, 1);
        var average = cycles < CYCLES_FOR_MEDIAN ? Average.MEAN : wanted;
        return Finding.found(
                new Decomposition(season(values, trend, period, average), Series.withGaps(trend), average, cycles));
    }

    /** Only if there is a season by {@link SeasonTest}; a period of 1 has none. */
    public static Optional<Decomposition> find(Series series, int period, Average wanted) {
        if (period < 2) return Optional.empty();
        return SeasonTest.of(series, period) instanceof Finding.Found(var test)
                        && test.passed()
                        && of(series, period, wanted) instanceof Finding.Found(var parts)
                ? Optional.of(parts)
                : Optional.empty();
    }

    private static int fewestCycles(double[] values, double[] trend, int period) {
        var cycles = new int[period];
        for (int place = 0; place < values.length; place++)
            if (!Double.isNaN(values[place] - trend[place])) cycles[place % period]++;
        return Arrays.stream(cycles).min().orElseThrow();
    }

    private static Season season(double[] values, double[] trend, int period, Average average) {
        if (Arrays.stream(values).noneMatch(value -> value <= 0)) {
            var factors = factors(values, trend, period, average, Form.MULTIPLICATIVE);
            if (Arrays.stream(factors).allMatch(factor -> factor > LEAST_FACTOR))
                return new Season(Form.MULTIPLICATIVE, Series.of(factors));
        }
        return new Season(Form.ADDITIVE, Series.of(factors(values, trend, period, average, Form.ADDITIVE)));
    }

    private static double[] factors(double[] values, double[] trend, int period, Average average, Form form) {
        var factors = new double[period];
        for (int first = 0; first < period; first++) {
            var found = new double[values.length / period + 1];
            int count = 0;
            for (int place = first; place < values.length; place += period) {
                double factor = form.apart(values[place], trend[place]);
                if (!Double.isNaN(factor)) found[count++] = factor;
            }
            factors[first] = averaged(Arrays.copyOf(found, count), average);
        }
        return form.levelled(factors);
    }

    private static double averaged(double[] found, Average average) {
        return switch (average) {
            case MEAN -> Moments.of(found).mean();
            case MEDIAN -> Quantiles.median(found);
        };
    }
}
