package org.waymark.api.kpis;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.kpis.Recording;

@Says("A value to record. The one that was known for its period is kept as an earlier value.")
record MeasurementSent(
        @Says("Any day of the period that the value is of.") LocalDate day,

        @Says("May be left out where numerator and denominator say it.") @Nullable
        Double value,

        @Nullable Double numerator,
        @Nullable Double denominator,

        @Says("What is to be known about it; for a restated value, why.") @Nullable
        String note) {
    Recording recording() {
        return new Recording(day, value, numerator, denominator, Objects.requireNonNullElse(note, ""));
    }
}
