package org.waymark.analytics.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;

/** Where a phase lies, before its limits are known. */
record Cut(int from, int to, Shape shape, @Nullable Change change) {
    static Cut whole(int length) {
        return new Cut(0, length, Shape.LEVELS, null);
    }

    static List<Cut> of(ChangePoints found, int length) {
        var cuts = new ArrayList<Cut>();
        int from = 0;
        @Nullable Change began = null;
        for (var change : found.changes()) {
            cuts.add(new Cut(from, change.place(), found.shape(), began));
            from = change.place();
            began = change;
        }
        cuts.add(new Cut(from, length, found.shape(), began));
        return cuts;
    }

    /** The values in it, all others gaps. */
    Series of(Series series) {
        return between(series, from, to);
    }

    /** Its first 24 values, 48 once there are as many, 96 and so on: limits seldom move, and yet learn. */
    Series baseline(Series series) {
        var span = of(series);
        var places = span.places();
        if (places.length <= Firmness.LEAST_FROZEN) return span;
        int values = Firmness.LEAST_FROZEN * Integer.highestOneBit(places.length / Firmness.LEAST_FROZEN);
        return between(series, from, places[values - 1] + 1);
    }

    /** A line rests on all values, since it would drift away from those that come later. */
    @Nullable
    Limits limits(Series series) {
        var limits =
                switch (shape) {
                    case LEVELS -> Limits.of(baseline(series));
                    case LINES -> Limits.trended(of(series));
                };
        return limits instanceof Finding.Found(var found) ? found : null;
    }

    private static Series between(Series series, int from, int to) {
        var values = series.toArrayWithNaN();
        Arrays.fill(values, 0, from, Double.NaN);
        Arrays.fill(values, to, values.length, Double.NaN);
        return Series.withGaps(values);
    }
}
