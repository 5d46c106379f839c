package org.waymark.insights;

import org.waymark.analytics.Series;
import org.waymark.analytics.detect.Bounds;
import org.waymark.analytics.forecast.Domain;
import org.waymark.kpis.Metric;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Unit;

/** Which values a metric can take. */
enum Nature {
    ANY(Bounds.NONE, Domain.FREE),
    /** What is counted or timed, and shares of something. */
    FROM_ZERO(Bounds.FROM_ZERO, Domain.FROM_ZERO);

    private final Bounds bounds;
    private final Domain domain;

    Nature(Bounds bounds, Domain domain) {
        this.bounds = bounds;
        this.domain = domain;
    }

    /** A number that was below 0 before can be so again, whatever its unit: new customers less those who left. */
    static Nature of(Metric metric, Series values) {
        return of(metric.unit().kind(), metric.aggregation() == Aggregation.RATIO, values);
    }

    /** @param share whether a percentage is one of something that there is, not a growth */
    static Nature of(Unit.Kind kind, boolean share, Series values) {
        var counted =
                switch (kind) {
                    case COUNT, DURATION -> true;
                    case PERCENT -> share;
                    case CURRENCY, SCORE, OTHER -> false;
                };
        return counted && !wasNegative(values) ? FROM_ZERO : ANY;
    }

    private static boolean wasNegative(Series values) {
        var present = values.present();
        for (int i = 0; i < present.length - 1; i++) if (present[i] < 0) return true;
        return false;
    }

    Bounds bounds() {
        return bounds;
    }

    Domain domain() {
        return domain;
    }

    /** The values that can be: the others are gaps. */
    Series possible(Series values) {
        var possible = values.toArrayWithNaN();
        for (int place : values.places()) {
            if (values.at(place) < bounds.floor()) possible[place] = Double.NaN;
        }
        return Series.withGaps(possible);
    }
}
