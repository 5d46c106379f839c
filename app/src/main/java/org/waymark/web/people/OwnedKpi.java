package org.waymark.web.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.KpiStanding;
import org.waymark.measure.Unit;

/** A KPI as a row, with its newest value and the last day of the period that the value is of. */
public record OwnedKpi(
        UUID id,
        String name,
        Unit unit,
        @Nullable LocalDate day,
        @Nullable Double value,
        KpiStanding standing) {
    public String path() {
        return "/kpis/" + id;
    }
}
