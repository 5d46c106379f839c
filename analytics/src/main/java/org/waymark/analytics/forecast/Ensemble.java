package org.waymark.analytics.forecast;

import java.util.Arrays;
import java.util.List;
import org.waymark.analytics.Series;

/**
 * Members fitted to one series, each weighing by how well it would have done before: one over the square of its mean absolute error. The
 * joint forecast is the mean of the middle half, by weight, so that no member can drag it away.
 *
 * @param weights one for each member, together 1
 * @param newest the newest value
 */
record Ensemble(List<Member> members, List<Fit> fits, Series weights, double newest) implements Fit {
    /** Members are judged by so many steps ahead, however far the forecast goes. Chosen on real series, see docs/methods/forecast.md. */
    static final int JUDGED_AHEAD = 8;

    /** The lowest and the highest quarter of the weight do not count. */
    private static final double OUTSIDE = 0.25;

    private static final int FIRST_ORIGIN = 3;
    /** Errors below this share of the values are rounding. */
    private static final double DUST = 1e-12;

    /**
     * @param series without season; its first and last place have a value
     * @param onLogs whether members that work on logarithms make sense
     * @param ahead how far beyond an origin it will be asked, at most
     */
    static Ensemble of(Series series, boolean onLogs, int ahead) {
        var values = series.toArrayWithNaN();
        boolean positive = Arrays.stream(values).noneMatch(value -> value <= 0);
        var logs = Arrays.stream(values).map(Math::log).toArray();
        int farthest = Math.max(ahead, Spread.FARTHEST);
        var members = Arrays.stream(Member.values())
                .filter(member -> !member.onLogs() || onLogs && positive)
                .toList();
        var fits = members.stream()
                .map(member -> member.fit(values, logs, farthest))
                .toList();
        return new Ensemble(members, fits, Series.of(weights(members, fits, values)), values[values.length - 1]);
    }

    /** The first origin whose forecasts are judged: earlier ones know too little. */
    static int firstOrigin(int length) {
        return Math.max(FIRST_ORIGIN, length / 4);
    }

    @Override
    public double at(int origin, int place) {
        int n = fits.size();
        var sorted = new double[n];
        var weight = new double[n];
        for (int i = 0; i < n; i++) {
            double value = fits.get(i).at(origin, place);
            int to = i;
            for (; to > 0 && sorted[to - 1] > value; to--) {
                sorted[to] = sorted[to - 1];
                weight[to] = weight[to - 1];
            }
            sorted[to] = value;
            weight[to] = weights.at(i);
        }
        return midmean(sorted, weight);
    }

    private static double midmean(double[] sorted, double[] weight) {
        double sum = 0;
        double below = 0;
        for (int i = 0; i < sorted.length; i++) {
            double above = below + weight[i];
            double inside = Math.min(above, 1 - OUTSIDE) - Math.max(below, OUTSIDE);
            if (inside > 0) sum += inside * sorted[i];
            below = above;
        }
        return sum / (1 - 2 * OUTSIDE);
    }

    private static double[] weights(List<Member> members, List<Fit> fits, double[] values) {
        double largest = 0;
        int count = 0;
        for (double value : values) {
            if (Double.isNaN(value)) continue;
            largest = Math.max(largest, Math.abs(value));
            count++;
        }
        var errors = new double[fits.size()];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.max(meanError(fits.get(i), values), Math.max(DUST * largest, Double.MIN_NORMAL));
            least = Math.min(least, errors[i]);
        }
        var weights = new double[errors.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double share = least / errors[i];
            weights[i] = members.get(i).trust(count) * share * share;
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) weights[i] /= sum;
        return weights;
    }

    /** The mean over the steps ahead of the mean absolute error at each; infinite if a forecast is. */
    private static double meanError(Fit fit, double[] values) {
        double sum = 0;
        int steps = 0;
        for (int step = 1; step <= JUDGED_AHEAD; step++) {
            double errors = 0;
            int count = 0;
            for (int place = firstOrigin(values.length) + step - 1; place < values.length; place++) {
                if (Double.isNaN(values[place])) continue;
                errors += Math.abs(values[place] - fit.at(place - step + 1, place));
                count++;
            }
            if (count == 0) continue;
            sum += errors / count;
            steps++;
        }
        double mean = steps == 0 ? 1 : sum / steps;
        return Double.isFinite(mean) ? mean : Double.POSITIVE_INFINITY;
    }
}
