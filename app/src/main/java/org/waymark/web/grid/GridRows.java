package org.waymark.web.grid;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Metric;
import org.waymark.kpis.Targets;
import org.waymark.kpis.Thresholds;
import org.waymark.kpis.schema.tables.records.KpiRecord;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.web.grid.GridRow.Held;
import org.waymark.web.grid.GridRow.Named;

/** A row of the grid from what the query read. */
final class GridRows {
    private GridRows() {}

    /** What hangs on the KPI. */
    record Parts(
            @Nullable LocalDate first, List<DatedTarget> targets, List<Held> held, Map<LocalDate, Integer> comments) {}

    static GridRow row(KpiRecord kpi, String owner, @Nullable String measurer, Parts parts) {
        return new GridRow(
                kpi.getId(),
                kpi.getName(),
                kpi.getCategory(),
                metric(kpi),
                new Thresholds(kpi.getNearPercent()),
                new Holder(Level.valueOf(kpi.getLevel()), kpi.getOwnerId(), kpi.getTeamId()),
                new Named(kpi.getOwnerId(), owner),
                measurer == null ? null : new Named(kpi.getMeasurerId(), measurer),
                kpi.getArchivedAt() == null && !kpi.getComputed(),
                kpi.getVersion(),
                LocalDate.ofInstant(kpi.getCreatedAt(), ZoneOffset.UTC),
                parts.first(),
                new Targets(parts.targets()),
                Map.of(),
                parts.held(),
                parts.comments());
    }

    private static Metric metric(KpiRecord kpi) {
        return new Metric(
                new Unit(
                        Unit.Kind.valueOf(kpi.getUnitKind()),
                        kpi.getUnitSymbol(),
                        kpi.getDecimals().intValue()),
                Direction.valueOf(kpi.getDirection()),
                Aggregation.valueOf(kpi.getAggregation()),
                Cadence.valueOf(kpi.getCadence()),
                kpi.getDueDays().intValue());
    }
}
