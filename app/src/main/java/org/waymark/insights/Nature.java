package org.waymark.insights;

import org.waymark.analytics.Series;
import org.waymark.analytics.detect.Bounds;
import org.waymark.analytics.forecast.Domain;
import org.waymark.kpis.Metric;
import org.waymark.measure.Aggregation;

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
        return isCounted(metric) && !wasNegative(values) ? FROM_ZERO : ANY;
    }

    private static boolean isCounted(Metric metric) {
        return switch (metric.unit().kind()) {
            case COUNT, DURATION -> true;
            case PERCENT -> metric.aggregation() == Aggregation.RATIO;
            case CURRENCY, SCORE, OTHER -> false;
        };
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
