package org.waymark.analytics.decompose;

import org.waymark.analytics.Series;

/** Airline passengers in thousands a month, 1949 to 1953: Box and Jenkins 1970, series G. */
final class Passengers {
    static final Series FIVE_YEARS = Series.of(
            112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158,
            133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218,
            230, 242, 209, 191, 172, 194, 196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201);

    private Passengers() {}

    static Series withGapsAt(int... places) {
        var values = FIVE_YEARS.toArrayWithNaN();
        for (int place : places) values[place] = Double.NaN;
        return Series.withGaps(values);
    }
}
