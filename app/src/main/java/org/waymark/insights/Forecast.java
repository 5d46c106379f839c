package org.waymark.insights;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.forecast.Domain;
import org.waymark.analytics.forecast.Law;
import org.waymark.analytics.forecast.Outcome;

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

    Forecast answered(@Nullable Double came, @Nullable Boolean target) {
        return new Forecast(forDay, madeThrough, location, scale, chance, came, came == null ? null : target);
    }

    boolean isOpen() {
        return value == null;
    }

    /** How far off it was, in units of its scale; below 0 the value was lower than expected. */
    double z() {
        return (came() - location) / scale;
    }

    /** As the engine judges it. */
    Outcome outcome() {
        return new Outcome(new Law(location, scale, Domain.FREE), came());
    }

    private double came() {
        return Objects.requireNonNull(value, "It is still open");
    }
}
