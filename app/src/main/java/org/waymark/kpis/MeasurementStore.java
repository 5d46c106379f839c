package org.waymark.kpis;

import static org.jooq.impl.DSL.max;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;
import static org.waymark.kpis.schema.Tables.MEASUREMENT_REVISION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.MeasurementLog.Merge;
import org.waymark.kpis.MeasurementLog.Restated;
import org.waymark.kpis.schema.tables.records.MeasurementRecord;
import org.waymark.kpis.schema.tables.records.MeasurementRevisionRecord;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;

/** Measurements and what they were before. A statement or a batch each, whatever the number of values. */
@Repository
class MeasurementStore {
    /** Below this a statement of its own is quicker than what is quick for many. */
    private static final int FEW = 100;

    private final DSLContext db;
    private final MeasurementLoadStore loads;

    MeasurementStore(DSLContext db, MeasurementLoadStore loads) {
        this.db = db;
        this.loads = loads;
    }

    List<RecordedMeasurement> of(UUID workspace, Collection<Kpi.Id> kpis, Period days) {
        return db.selectFrom(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT.KPI_ID.in(values(kpis)))
                .and(MEASUREMENT.DAY.between(days.start(), days.end()))
                .orderBy(MEASUREMENT.KPI_ID, MEASUREMENT.DAY)
                .fetch(MeasurementRow::measurement);
    }

    /** What a person recorded at one moment and nobody restated since; what followed from it by a formula is not theirs. */
    List<RecordedMeasurement> recordedBy(UUID workspace, UUID person, Instant at) {
        return db.selectFrom(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT.RECORDED_BY.eq(person))
                .and(MEASUREMENT.RECORDED_AT.eq(at))
                .and(MEASUREMENT.SOURCE.ne(ComputedValues.SOURCE))
                .orderBy(MEASUREMENT.KPI_ID, MEASUREMENT.DAY)
                .fetch(MeasurementRow::measurement);
    }

    /** What formulas made of a KPI. */
    List<RecordedMeasurement> computed(UUID workspace, Kpi.Id kpi) {
        return db.selectFrom(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT.KPI_ID.eq(kpi.value()))
                .and(MEASUREMENT.SOURCE.eq(ComputedValues.SOURCE))
                .orderBy(MEASUREMENT.DAY)
                .fetch(MeasurementRow::measurement);
    }

    /** What is known of each KPI on days within a span. */
    Map<Kpi.Id, MeasurementLog> logs(UUID workspace, Collection<Kpi.Id> kpis, Period days) {
        var known = new HashMap<Kpi.Id, Map<LocalDate, RecordedMeasurement>>();
        of(workspace, kpis, days)
                .forEach(one ->
                        known.computeIfAbsent(one.kpi(), _ -> new HashMap<>()).put(one.day(), one));
        var revisions = revisions(workspace, kpis, days);
        var logs = new HashMap<Kpi.Id, MeasurementLog>();
        kpis.forEach(kpi -> logs.put(
                kpi, new MeasurementLog(known.getOrDefault(kpi, Map.of()), revisions.getOrDefault(kpi, Map.of()))));
        return logs;
    }

    private Map<Kpi.Id, Map<LocalDate, Long>> revisions(UUID workspace, Collection<Kpi.Id> kpis, Period days) {
        var revisions = new HashMap<Kpi.Id, Map<LocalDate, Long>>();
        db.select(MEASUREMENT_REVISION.KPI_ID, MEASUREMENT_REVISION.DAY, max(MEASUREMENT_REVISION.REVISION))
                .from(MEASUREMENT_REVISION)
                .where(MEASUREMENT_REVISION.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT_REVISION.KPI_ID.in(values(kpis)))
                .and(MEASUREMENT_REVISION.DAY.between(days.start(), days.end()))
                .groupBy(MEASUREMENT_REVISION.KPI_ID, MEASUREMENT_REVISION.DAY)
                .forEach(row -> revisions
                        .computeIfAbsent(new Kpi.Id(row.value1()), _ -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return revisions;
    }

    Optional<Measurement> newest(UUID workspace, Kpi.Id kpi) {
        return db.select(MEASUREMENT.DAY, MEASUREMENT.VALUE)
                .from(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT.KPI_ID.eq(kpi.value()))
                .orderBy(MEASUREMENT.DAY.desc())
                .limit(1)
                .fetchOptional(row -> new Measurement(row.value1(), row.value2()));
    }

    /** Earlier values of some periods, of each the newest first. */
    Map<LocalDate, List<Revision>> earlier(UUID workspace, Kpi.Id kpi, Set<LocalDate> days) {
        return db.selectFrom(MEASUREMENT_REVISION)
                .where(MEASUREMENT_REVISION.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT_REVISION.KPI_ID.eq(kpi.value()))
                .and(MEASUREMENT_REVISION.DAY.in(days))
                .orderBy(MEASUREMENT_REVISION.DAY, MEASUREMENT_REVISION.REVISION.desc())
                .fetchGroups(MEASUREMENT_REVISION.DAY, row -> MeasurementRow.revision(row));
    }

    /** Adds new values, and replaces restated ones after their earlier values are kept. The KPIs are locked. */
    void write(UUID workspace, Collection<Merge> merges) {
        var restated =
                merges.stream().flatMap(merge -> merge.restated().stream()).toList();
        var added = merges.stream().flatMap(merge -> merge.added().stream()).toList();
        keep(workspace, restated.stream().map(Restated::revision).toList());
        replace(workspace, restated.stream().map(Restated::current).toList());
        if (added.size() < FEW) {
            add(workspace, added);
        } else {
            loads.add(workspace, added);
        }
    }

    private void replace(UUID workspace, List<RecordedMeasurement> measurements) {
        if (measurements.isEmpty()) return;
        db.batch(db.update(MEASUREMENT)
                        .set(MEASUREMENT.VALUE, 0.0)
                        .set(MEASUREMENT.NUMERATOR, 0.0)
                        .set(MEASUREMENT.DENOMINATOR, 0.0)
                        .set(MEASUREMENT.NOTE, "")
                        .set(MEASUREMENT.SOURCE, "")
                        .set(MEASUREMENT.REVISION, 0L)
                        .set(MEASUREMENT.RECORDED_BY, workspace)
                        .set(MEASUREMENT.RECORDED_AT, Instant.EPOCH)
                        .where(MEASUREMENT.WORKSPACE_ID.eq(workspace))
                        .and(MEASUREMENT.KPI_ID.eq(workspace))
                        .and(MEASUREMENT.DAY.eq(LocalDate.EPOCH)))
                .bind(measurements.stream()
                        .map(one -> MeasurementRow.replacement(workspace, one))
                        .toArray(Object[][]::new))
                .execute();
    }

    private void add(UUID workspace, List<RecordedMeasurement> measurements) {
        if (measurements.isEmpty()) return;
        var rows = measurements.stream()
                .map(one -> MeasurementRow.of(workspace, one))
                .toList();
        db.batch(db.insertInto(MEASUREMENT).set(rows.getFirst()))
                .bind(rows.stream().map(MeasurementRecord::intoArray).toArray(Object[][]::new))
                .execute();
    }

    void keep(UUID workspace, Collection<Revision> revisions) {
        if (revisions.isEmpty()) return;
        var rows =
                revisions.stream().map(one -> MeasurementRow.of(workspace, one)).toList();
        db.batch(db.insertInto(MEASUREMENT_REVISION).set(rows.getFirst()))
                .bind(rows.stream().map(MeasurementRevisionRecord::intoArray).toArray(Object[][]::new))
                .execute();
    }

    void remove(UUID workspace, Kpi.Id kpi, Set<LocalDate> days) {
        db.deleteFrom(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT.KPI_ID.eq(kpi.value()))
                .and(MEASUREMENT.DAY.in(days))
                .execute();
    }

    private static List<UUID> values(Collection<Kpi.Id> kpis) {
        return kpis.stream().map(Kpi.Id::value).toList();
    }
}
