package org.waymark.api.kpis;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.measure.Period;
import org.waymark.platform.Refused;

/** Which values of a KPI are asked for. */
record MeasurementFilter(
        @Says("Periods that end on this day or later; five years before the last day when left out.") @Nullable
        LocalDate from,

        @Says("Periods that end on this day or earlier.") @Nullable
        LocalDate to) {
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** Ten thousand days: what one answer can carry. */
    private static final int LONGEST = 10_000;

    Period days(LocalDate today) {
        var end = Objects.requireNonNullElse(to, today.plusYears(1).isAfter(LAST) ? LAST : today.plusYears(1));
        var start = Objects.requireNonNullElse(from, end.minusYears(6).isBefore(FIRST) ? FIRST : end.minusYears(6));
        if (start.isAfter(end)) {
            throw new Refused.Invalid("from", start, "no.api.days.swapped");
        }
        if (start.plusDays(LONGEST).isBefore(end)) {
            throw new Refused.Invalid("from", start, "no.api.days.too-many", LONGEST);
        }
        return new Period(start, end);
    }
}
