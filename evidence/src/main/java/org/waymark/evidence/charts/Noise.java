package org.waymark.evidence.charts;

import java.util.Random;
import org.waymark.analytics.Series;

/**
 * Series in which nothing happens, with a standard deviation of 1.
 *
 * @param phi what each value carries over to the next
 * @param heavy whether single values stray far: Student's t with 4 degrees of freedom instead of the normal law
 */
record Noise(double phi, boolean heavy) {
    private static final int WARMING_UP = 60;

    static final Noise INDEPENDENT = new Noise(0, false);
    static final Noise STRAYING = new Noise(0, true);

    static Noise resembling(double phi) {
        return new Noise(phi, false);
    }

    double[] values(int length, Random random) {
        var values = new double[length];
        double value = 0;
        for (int place = -WARMING_UP; place < length; place++) {
            value = phi * value + Math.sqrt(1 - phi * phi) * shock(random);
            if (place >= 0) values[place] = value;
        }
        return values;
    }

    Series series(int length, Random random) {
        return Series.of(values(length, random));
    }

    private double shock(Random random) {
        double normal = random.nextGaussian();
        if (!heavy) return normal;
        double squares = 0;
        for (int i = 0; i < 4; i++) squares += Math.pow(random.nextGaussian(), 2);
        return normal / Math.sqrt(squares / 4) / Math.sqrt(2); // the variance of t with 4 degrees is 2
    }

    @Override
    public String toString() {
        if (heavy) return "straying values";
        return phi == 0 ? "independent values" : "values that resemble their neighbours (%.1f)".formatted(phi);
    }
}
