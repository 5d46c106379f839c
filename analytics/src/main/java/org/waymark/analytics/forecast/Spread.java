package org.waymark.analytics.forecast;

import org.waymark.analytics.Series;

/**
 * How far forecasts made in the past, with what is fitted now, were off. Newer errors count more, and where all values are positive
 * an error made at a lower level counts as larger: by the square root of how much higher the level is now.
 *
 * @param oneStep mean absolute error one step ahead, corrected for what was fitted
 * @param growth of the errors with the steps ahead: h steps are off by oneStep x h^growth
 * @param level at which errors are of this size; 0 where the level does not matter
 * @param count values it rests on
 */
public record Spread(double oneStep, double growth, double level, int count) {
    static final int FARTHEST = 12;

    /** Of the weight of the newest error, the oldest has e to this power. Chosen on real series as all below, see docs/methods/forecast.md. */
    private static final double FADING = -3;

    private static final int FITTED = 4;
    /** Short series know little of the growth: they are drawn to what is usual, as if so much had been seen of it. */
    private static final double USUAL_GROWTH = 0.6;

    private static final double WEIGHT_OF_USUAL = 3;
    private static final double LEAST_GROWTH = 0.15;
    private static final double MOST_GROWTH = 1;
    private static final double MOST_RISE = 5;
    /** Past forecasts knew the slopes of what was still to come, those of a short series the most: a series of n grows by this / n more. */
    private static final double HINDSIGHT = 4;

    /** @param byLevel whether the level of positive values matters */
    static Spread of(Fit fit, Series series, boolean byLevel) {
        var values = series.toArrayWithNaN();
        double level = fit.at(values.length, values.length);
        for (double value : values) if (value <= 0 || !byLevel) level = 0;
        double first = 0;
        double above = WEIGHT_OF_USUAL * USUAL_GROWTH;
        double below = WEIGHT_OF_USUAL;
        for (int step = 1; step <= FARTHEST; step++) {
            double weights = 0, sum = 0;
            int errors = 0;
            for (int place = Ensemble.firstOrigin(values.length) + step - 1; place < values.length; place++) {
                if (Double.isNaN(values[place])) continue;
                double expected = fit.at(place - step + 1, place);
                double weight = Math.exp(FADING * (values.length - 1 - place) / values.length);
                weights += weight;
                sum += weight * Math.abs(values[place] - expected) * rise(expected, level);
                errors++;
            }
            if (errors == 0) continue;
            double size = sum / weights;
            if (step == 1) first = size;
            if (!(first > 0 && size > 0)) continue;
            double known = (double) errors / step;
            above += known * Math.log(step) * Math.log(size / first);
            below += known * Math.log(step) * Math.log(step);
        }
        double corrected = first * Math.sqrt((double) series.count() / Math.max(1, series.count() - FITTED));
        double growth = Math.clamp(above / below, LEAST_GROWTH, MOST_GROWTH) + HINDSIGHT / series.count();
        return new Spread(corrected, growth, level, series.count());
    }

    /** What errors are so many steps ahead, if a level is expected then. */
    double at(int steps, double expected) {
        return oneStep * Math.pow(steps, growth) * rise(level, expected);
    }

    /** By how much errors are larger at one level than at another. */
    private static double rise(double from, double to) {
        return from > 0 && to > 0 ? Math.sqrt(Math.clamp(to / from, 1 / MOST_RISE, MOST_RISE)) : 1;
    }
}
