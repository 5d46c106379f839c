package org.waymark.analytics.impact;

import java.util.Random;
import org.waymark.analytics.Series;

/** Monthly series with a wandering level, a season and noise; the same seed gives the same series. */
final class Invented {
    private static final double WANDER = 0.3;

    private Invented() {}

    static double[] months(int count, long seed) {
        var chance = new Random(seed);
        var values = new double[count];
        double level = 50;
        for (int month = 0; month < count; month++) {
            level += WANDER * chance.nextGaussian();
            values[month] = level + 3 * Math.sin(month * Math.PI / 6) + chance.nextGaussian();
        }
        return values;
    }

    /** With a step of this height from a month on. */
    static Series step(int count, long seed, int from, double height) {
        double[] values = months(count, seed);
        for (int month = from; month < count; month++) values[month] += height;
        return Series.of(values);
    }

    static Series changed(Series series, double factor, double shift) {
        double[] values = series.toArrayWithNaN();
        for (int i = 0; i < values.length; i++) values[i] = factor * values[i] + shift;
        return Series.withGaps(values);
    }
}
