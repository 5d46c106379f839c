package org.waymark.web.kpis;

import java.util.UUID;
import org.waymark.measure.Cadence;
import org.waymark.measure.Unit;

/**
 * A KPI to which pasted values belong.
 *
 * @param mayRecord whether the reader may record its values
 */
public record MeasuredKpi(UUID id, String name, Unit unit, Cadence cadence, boolean mayRecord) {
    static MeasuredKpi of(KpiView kpi) {
        return new MeasuredKpi(
                kpi.sheet().id(),
                kpi.name(),
                kpi.unit(),
                kpi.cadence(),
                kpi.rights().record());
    }
}
