package org.waymark.insights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymark.kpis.Kpi;

/**
 * What a KPI is made of: an expression over other KPIs. The KPI itself stays measured; what the formula does not explain is shown.
 *
 * @param text names KPIs by their ids
 * @param drivers the KPIs it names, each once, in their order
 */
public record Formula(Kpi.Id kpi, String text, List<Kpi.Id> drivers, UUID setBy, Instant setAt, long version) {
    public Formula {
        drivers = List.copyOf(drivers);
        if (drivers.contains(kpi)) throw new IllegalArgumentException("A KPI is not made of itself: " + kpi);
    }
}
