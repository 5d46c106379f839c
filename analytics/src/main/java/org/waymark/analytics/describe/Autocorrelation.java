package org.waymark.analytics.describe;

import org.waymark.analytics.Series;

/**
 * How much values resemble those a number of places earlier, from -1 to 1: products of neighbours over squares, both about the mean
 * of all values. A pair with a gap in it does not count.
 *
 * <p>Source: Box and Jenkins 1976; at lag 1 it holds the certified values of NIST StRD.
 */
public final class Autocorrelation {
    private Autocorrelation() {}

    /** 0 where nothing varies. Throws IllegalArgumentException for a lag below 1, or without a value. */
    public static double of(Series series, int lag) {
        if (lag < 1) throw new IllegalArgumentException("A lag is at least one place: " + lag);
        double mean = Moments.of(series.present()).mean();
        var products = new Sum();
        var squares = new Sum();
        for (int place = 0; place < series.length(); place++) {
            if (!series.has(place)) continue;
            double distance = series.at(place) - mean;
            squares.add(distance * distance);
            if (place >= lag && series.has(place - lag)) products.add(distance * (series.at(place - lag) - mean));
        }
        return squares.value() == 0 ? 0 : products.value() / squares.value();
    }
}
