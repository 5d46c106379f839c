package org.waymark.analytics.detect;

import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.Season;

/** On what values are judged, and the way back to what was measured. */
interface Scale {
    double judged(double value, int place);

    double measured(double judged, int place);

    /** How often chance puts a value on the side of the centre where it puts more. */
    default double likelierSide() {
        return 0.5;
    }

    /** Without the season. */
    static Scale of(@Nullable Season season) {
        return new Scale() {
            @Override
            public double judged(double value, int place) {
                return season == null ? value : season.without(value, place);
            }

            @Override
            public double measured(double judged, int place) {
                return season == null ? judged : season.with(judged, place);
            }
        };
    }

    /** Gaps stay gaps. */
    default Series judged(Series series) {
        var values = series.toArrayWithNaN();
        for (int place = 0; place < values.length; place++)
            if (!Double.isNaN(values[place])) values[place] = judged(values[place], place);
        return Series.withGaps(values);
    }
}
