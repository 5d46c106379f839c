package org.waymark.insights;

import org.waymark.analytics.expression.Alignment;
import org.waymark.analytics.expression.Grain;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;

/** The calendar of the product in the words of the expression language. */
final class Grains {
    private Grains() {}

    static Grain of(Cadence cadence) {
        return switch (cadence) {
            case DAILY -> Grain.DAY;
            case WEEKLY -> Grain.WEEK;
            case MONTHLY -> Grain.MONTH;
            case QUARTERLY -> Grain.QUARTER;
            case YEARLY -> Grain.YEAR;
        };
    }

    static Alignment of(Aggregation aggregation) {
        return switch (aggregation) {
            case LAST -> Alignment.LAST;
            case SUM -> Alignment.SUM;
            case AVERAGE, RATIO -> Alignment.MEAN;
        };
    }
}
