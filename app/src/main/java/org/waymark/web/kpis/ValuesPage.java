package org.waymark.web.kpis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All values of a KPI, a page at a time, the newest first. */
public record ValuesPage(KpiView kpi, LocalDate before) {
    static final int ROWS = 60;

    public ValueRows rows() {
        var missing = kpi.freshness().missing().stream()
                .filter(period -> period.end().isBefore(before))
                .toList();
        return ValueRows.of(kpi.values(), missing);
    }

    /** Where the older ones are, if there are more. */
    public @Nullable String older() {
        var kept = kpi.values().kept();
        return kept.size() < ROWS
                ? null
                : kpi.path() + "/values?before=" + kept.getLast().day();
    }

    public @Nullable String newest() {
        return before.isAfter(kpi.span().today().plusYears(1)) ? null : kpi.path() + "/values";
    }
}
