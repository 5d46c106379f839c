package org.waymark.kpis;

import java.util.UUID;
import org.waymark.kpis.schema.tables.records.KpiRecord;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Unit;
import org.waymark.people.Folding;
import org.waymark.people.Holder;
import org.waymark.people.Level;

/** A KPI to and from its table row. */
final class KpiRow {
    private KpiRow() {}

    static Kpi kpi(KpiRecord row) {
        return new Kpi(
                new Kpi.Id(row.getId()),
                definition(row),
                row.getRestricted(),
                row.getComputed(),
                row.getFeeds(),
                row.getLatestDay() == null ? null : new Measurement(row.getLatestDay(), row.getLatestValue()),
                KpiStanding.valueOf(row.getStanding()),
                row.getCreatedAt(),
                row.getArchivedAt(),
                row.getVersion());
    }

    private static Definition definition(KpiRecord row) {
        return new Definition(
                row.getName(),
                new Card(row.getWhat(), row.getWhy(), row.getHow(), row.getReviewNote()),
                new Holder(Level.valueOf(row.getLevel()), row.getOwnerId(), row.getTeamId()),
                row.getMeasurerId(),
                row.getCategory(),
                Indicator.valueOf(row.getIndicator()),
                new Metric(
                        new Unit(
                                Unit.Kind.valueOf(row.getUnitKind()),
                                row.getUnitSymbol(),
                                row.getDecimals().intValue()),
                        Direction.valueOf(row.getDirection()),
                        Aggregation.valueOf(row.getAggregation()),
                        Cadence.valueOf(row.getCadence()),
                        row.getDueDays().intValue()),
                new Thresholds(row.getNearPercent()));
    }

    /** All but who created it and when, which never changes, and what formulas say of it. */
    static KpiRecord of(UUID workspace, Kpi kpi) {
        var row = new KpiRecord();
        row.setWorkspaceId(workspace);
        row.setId(kpi.id().value());
        fill(row, kpi.definition());
        fill(row, kpi.metric());
        var latest = kpi.latest();
        row.setLatestDay(latest == null ? null : latest.day());
        row.setLatestValue(latest == null ? null : latest.value());
        row.setDueOn(kpi.dueOn());
        row.setStanding(kpi.standing().name());
        row.setRestricted(kpi.restricted());
        row.setArchivedAt(kpi.archivedAt());
        row.setVersion(kpi.version());
        return row;
    }

    private static void fill(KpiRecord row, Definition definition) {
        row.setName(definition.name());
        row.setSearch(Folding.fold(definition.name() + " " + definition.category()));
        row.setWhat(definition.card().what());
        row.setWhy(definition.card().why());
        row.setHow(definition.card().how());
        row.setReviewNote(definition.card().review());
        row.setLevel(definition.holder().level().name());
        row.setOwnerId(definition.holder().owner());
        row.setTeamId(definition.holder().team());
        row.setMeasurerId(definition.measurer());
        row.setCategory(definition.category());
        row.setIndicator(definition.indicator().name());
        row.setNearPercent(definition.thresholds().nearPercent());
    }

    private static void fill(KpiRecord row, Metric metric) {
        row.setUnitKind(metric.unit().kind().name());
        row.setUnitSymbol(metric.unit().symbol());
        row.setDecimals((long) metric.unit().decimals());
        row.setDirection(metric.direction().name());
        row.setAggregation(metric.aggregation().name());
        row.setCadence(metric.cadence().name());
        row.setDueDays((long) metric.dueDays());
    }
}
