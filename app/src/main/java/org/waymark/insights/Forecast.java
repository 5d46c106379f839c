package org.waymark.insights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was forecast for a period, and what came of it. Its law is location + scale × t with 4 degrees of freedom.
 *
 * @param forDay the last day of the period
 * @param madeThrough the last day of the newest value it was made from
 * @param chance it gave to meeting the target of its day; null: there was none
 * @param value what came; null while it is open
 * @param met whether that met the target; null while it is open, or without a target
 */
record Forecast(
        LocalDate forDay,
        LocalDate madeThrough,
        double location,
        double scale,
        @Nullable Double chance,
        @Nullable Double value,
        @Nullable Boolean met) {
    Forecast {
        if (!(scale > 0)) throw new IllegalArgumentException("A scale is positive: " + scale);
    }

    Forecast answered(double came, @Nullable Boolean target) {
        return new Forecast(forDay, madeThrough, location, scale, chance, came, target);
    }

    boolean isOpen() {
        return value == null;
    }
}
