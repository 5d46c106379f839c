package org.waymark.analytics.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * What a step did to a count of events with a small mean: Poisson regression on step, time and waves of the season, with an exposure
 * as offset, its errors widened by the spread that counts have beyond Poisson's (quasi-likelihood). The form of Bernal, Cummins and
 * Gasparrini (2017), Interrupted time series regression for the evaluation of public health interventions.
 *
 * @param ratio rate with the step, by rate without it
 * @param log its logarithm, with standard error
 * @param interval of the ratio, which holds the truth 19 times in 20
 * @param dispersion variance of the counts by that of Poisson counts; 1 if they are purely random
 */
public record RateRatio(int start, double ratio, Estimate log, Interval interval, double dispersion, int rows) {
    private static final int LEAST_BEFORE = 12;

    /**
     * @param counts none below 0
     * @param exposure what the counts are out of, such as people at risk; above 0 wherever there is a count
     * @param period of the season; 1 without
     * @param waves of the season, 0 without
     */
    public static Finding<RateRatio> of(Series counts, Series exposure, int start, int period, int waves) {
        int[] places = Arrays.stream(counts.places())
                .filter(at -> at < exposure.length() && exposure.has(at))
                .toArray();
        long before = Arrays.stream(places).filter(at -> at < start).count();
        int need = waves > 0 ? Math.max(2 * LEAST_BEFORE, 2 * period) : LEAST_BEFORE;
        if (before < need) return Finding.notYet(Lack.VALUES_BEFORE, (int) before, need);
        int after = (int) (places.length - before);
        if (after < DelayScan.LEAST_AFTER) return Finding.notYet(Lack.VALUES_AFTER, after, DelayScan.LEAST_AFTER);
        double[] y = Arrays.stream(places).mapToDouble(counts::at).toArray();
        if (sum(counts, places, start, true) == 0 || sum(counts, places, start, false) == 0)
            return Finding.notYet(Lack.VARIATION, 1, 2);
        double[] offset = Arrays.stream(places)
                .mapToDouble(at -> Math.log(exposure.at(at)))
                .toArray();
        return read(start, new Poisson(columns(places, start, period, waves), y, offset));
    }

    /** Each count out of the same. */
    public static Finding<RateRatio> of(Series counts, int start, int period, int waves) {
        var one = new double[counts.length()];
        Arrays.fill(one, 1);
        return of(counts, Series.of(one), start, period, waves);
    }

    private static Finding<RateRatio> read(int start, Poisson fit) {
        if (!fit.settled()) return Finding.notYet(Lack.VARIATION, 1, 2);
        var log = fit.estimate(1);
        var interval = log.interval(Counterfactual.CHANCE);
        return Finding.found(new RateRatio(
                start,
                Math.exp(log.value()),
                log,
                new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
                fit.dispersion(),
                fit.rows()));
    }

    private static double sum(Series counts, int[] places, int start, boolean after) {
        return Arrays.stream(places)
                .filter(at -> at >= start == after)
                .mapToDouble(counts::at)
                .sum();
    }

    private static double[][] columns(int[] places, int start, int period, int waves) {
        var columns = new ArrayList<double[]>(List.of(
                column(places, _ -> 1),
                column(places, at -> at >= start ? 1 : 0),
                column(places, at -> (at - start) / (double) places.length)));
        for (int wave = 1; wave <= waves; wave++) {
            double turn = 2 * Math.PI * wave / period;
            columns.add(column(places, at -> Math.cos(turn * at)));
            if (2 * wave < period) columns.add(column(places, at -> Math.sin(turn * at)));
        }
        return columns.toArray(double[][]::new);
    }

    private static double[] column(int[] places, IntToDoubleFunction value) {
        return Arrays.stream(places).mapToDouble(value::applyAsDouble).toArray();
    }
}
