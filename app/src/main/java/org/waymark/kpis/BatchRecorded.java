package org.waymark.kpis;

import java.util.List;
import org.waymark.platform.Actor;

/**
 * All that one recording brought, of however many KPIs; whoever counts on them looks again, in the same transaction. No line of the
 * history: each KPI has its own.
 */
public record BatchRecorded(Actor by, List<MeasurementsRecorded> kpis) {
    public BatchRecorded {
        kpis = List.copyOf(kpis);
    }
}
