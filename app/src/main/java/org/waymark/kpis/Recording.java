package org.waymark.kpis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value as somebody or something reports it, not checked yet.
 *
 * @param day any day of the period that the value is of
 * @param value may be left out where numerator and denominator say it
 * @param note what is to be known about the value; for a restated one, why
 */
public record Recording(
        LocalDate day,
        @Nullable Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        String note) {

    public static Recording of(LocalDate day, double value) {
        return new Recording(day, value, null, null, "");
    }

    boolean hasParts() {
        return numerator != null || denominator != null;
    }
}
