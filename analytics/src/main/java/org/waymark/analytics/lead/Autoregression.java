package org.waymark.analytics.lead;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A series foretold from so many of its own earlier values, with a mean for each place in the season and a trend that may bend.
 *
 * @param values NaN for a gap
 * @param period of the season, 1 for none
 * @param compared the places on which orders were compared: values with all that could foretell them
 * @param criterion AICc, on the same places for all orders: the less the better
 * @param stretch what the criterion of logarithms needs added to be compared with that of plain values
 */
record Autoregression(double[] values, int period, int order, int compared, double criterion, double stretch) {
    private static final int MOST = 8;
    private static final int VALUES_PER_ORDER = 8;

    /** Source of the criterion: Hurvich and Tsai, Biometrika 76 (1989) 297-307. */
    static Autoregression best(double[] values, int period) {
        int count = places(values, 0).length;
        int most = Math.clamp((count - period) / VALUES_PER_ORDER, 0, MOST);
        var places = places(values, most);
        var target = at(values, places, 0);
        var projection = drift(places, period);
        double stretch = 2 * Arrays.stream(target).sum();
        var best = new Autoregression(values, period, 0, target.length, aicc(projection, target), stretch);
        for (int order = 1; order <= most; order++) {
            projection.add(at(values, places, order));
            double criterion = aicc(projection, target);
            if (criterion < best.criterion)
                best = new Autoregression(values, period, order, target.length, criterion, stretch);
        }
        return best;
    }

    private static double aicc(Projection projection, double[] target) {
        int n = target.length;
        int k = projection.columns() + 1;
        if (n - k - 1 <= 0) return Double.POSITIVE_INFINITY;
        return 2 * n * Math.log(Projection.norm(projection.residuals(target))) + 2.0 * k * n / (n - k - 1);
    }

    int[] places() {
        return places(values, order);
    }

    /** Places whose value and so many before it are there. */
    private static int[] places(double[] values, int order) {
        return IntStream.range(order, values.length)
                .filter(place -> IntStream.rangeClosed(0, order).noneMatch(lag -> Double.isNaN(values[place - lag])))
                .toArray();
    }

    Projection drift() {
        return drift(places(), period);
    }

    private static Projection drift(int[] places, int period) {
        var drift = new Projection();
        for (int phase = 0; phase < period; phase++) {
            int at = phase;
            drift.add(column(places, place -> place % period == at ? 1 : 0));
        }
        drift.add(column(places, place -> place));
        drift.add(column(places, place -> (double) place * place));
        return drift;
    }

    private static double[] column(int[] places, IntToDoubleFunction value) {
        return Arrays.stream(places).mapToDouble(value).toArray();
    }

    double[] residuals() {
        var places = places();
        var projection = drift(places, period);
        for (int lag = 1; lag <= order; lag++) projection.add(at(values, places, lag));
        return projection.residuals(at(values, places, 0));
    }

    private static double[] at(double[] values, int[] places, int lag) {
        return column(places, place -> values[place - lag]);
    }

    /** Of the values around their mean. */
    double spread() {
        var target = at(values, places(), 0);
        double mean = Arrays.stream(target).average().orElse(0);
        return Projection.norm(Arrays.stream(target).map(value -> value - mean).toArray());
    }
}
