package org.waymark.web.kpis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a KPI with what some of them were before, newest first. */
public record KpiValues(List<Kept> kept, List<Earlier> earlier) {
    /** @param day the last day of the period */
    public record Kept(
            LocalDate day,
            double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            String note,
            String source,
            String by,
            Instant at) {}

    /** @param by who restated or removed it */
    public record Earlier(
            LocalDate day, long revision, double value, String by, Instant at, String reason, boolean removed) {}

    public KpiValues {
        kept = List.copyOf(kept);
        earlier = List.copyOf(earlier);
    }

    boolean isRestated(LocalDate day) {
        return earlier.stream().anyMatch(one -> one.day().equals(day) && !one.removed());
    }

    /** What was said of a period before, oldest first. */
    List<Earlier> earlierOf(LocalDate day) {
        return earlier.stream().filter(one -> one.day().equals(day)).toList();
    }
}
