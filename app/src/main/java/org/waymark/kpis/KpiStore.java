package org.waymark.kpis;

import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.KPI_TARGET;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.schema.tables.records.KpiRecord;
import org.waymark.kpis.schema.tables.records.KpiTargetRecord;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** The KPIs of a workspace, as far as the actor may see them, and their targets. */
@Repository
class KpiStore {
    private final DSLContext db;

    KpiStore(DSLContext db) {
        this.db = db;
    }

    Kpi get(Actor actor, Kpi.Id id) {
        return visible(actor, List.of(id)).fetchOptional(KpiRow::kpi).orElseThrow(() -> new Refused.Missing("kpi"));
    }

    List<Kpi> all(Actor actor, Collection<Kpi.Id> ids) {
        return visible(actor, ids).orderBy(KPI.ID).fetch(KpiRow::kpi);
    }

    Kpi lock(Actor actor, Kpi.Id id) {
        return Optional.ofNullable(lock(actor, List.of(id)).get(id)).orElseThrow(() -> new Refused.Missing("kpi"));
    }

    /** Those of the asked ones that the actor may see; nobody else changes them or their values until the transaction ends. */
    Map<Kpi.Id, Kpi> lock(Actor actor, Collection<Kpi.Id> ids) {
        var rows = visible(actor, ids).orderBy(KPI.ID);
        // SQLite has one writer, and this transaction is it
        var locked = db.family() == SQLDialect.POSTGRES ? rows.forUpdate() : rows;
        return locked.fetchMap(row -> new Kpi.Id(row.getId()), KpiRow::kpi);
    }

    /** Those of the asked ones that are computed, whoever may see them; locked likewise. */
    Map<Kpi.Id, Kpi> lockComputed(UUID workspace, Collection<Kpi.Id> ids) {
        var rows = db.selectFrom(KPI)
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .and(KPI.ID.in(ids.stream().map(Kpi.Id::value).toList()))
                .and(KPI.COMPUTED.eq(true))
                .orderBy(KPI.ID);
        var locked = db.family() == SQLDialect.POSTGRES ? rows.forUpdate() : rows;
        return locked.fetchMap(row -> new Kpi.Id(row.getId()), KpiRow::kpi);
    }

    /** Not a version of its own: nobody edited the definition. */
    void saveComputed(UUID workspace, Kpi.Id id, boolean computed) {
        db.update(KPI)
                .set(KPI.COMPUTED, computed)
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .and(KPI.ID.eq(id.value()))
                .execute();
    }

    void saveFeeding(UUID workspace, Collection<Kpi.Id> ids) {
        db.update(KPI)
                .set(KPI.FEEDS, true)
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .and(KPI.ID.in(ids.stream().map(Kpi.Id::value).toList()))
                .and(KPI.FEEDS.eq(false))
                .execute();
    }

    void add(UUID workspace, UUID createdBy, Kpi kpi) {
        var row = KpiRow.of(workspace, kpi);
        row.setCreatedBy(createdBy);
        row.setCreatedAt(kpi.createdAt());
        db.insertInto(KPI).set(row).execute();
    }

    /** Saves a KPI that was read at the version before. */
    void save(UUID workspace, Kpi kpi) {
        int rows = db.update(KPI)
                .set(KpiRow.of(workspace, kpi))
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .and(KPI.ID.eq(kpi.id().value()))
                .and(KPI.VERSION.eq(kpi.version() - 1))
                .execute();
        if (rows == 0) {
            throw changedMeanwhile(kpi);
        }
    }

    static Refused.Conflict changedMeanwhile(Kpi kpi) {
        return new Refused.Conflict("no.kpis.changed", kpi.name());
    }

    /** Saves newest value and standing only: a new value does not disturb somebody who edits the definition. */
    void saveStandings(UUID workspace, Collection<Kpi> kpis) {
        if (kpis.isEmpty()) return;
        db.batch(db.update(KPI)
                        .set(KPI.LATEST_DAY, (LocalDate) null)
                        .set(KPI.LATEST_VALUE, (Double) null)
                        .set(KPI.DUE_ON, LocalDate.EPOCH)
                        .set(KPI.STANDING, "")
                        .where(KPI.WORKSPACE_ID.eq(workspace))
                        .and(KPI.ID.eq((UUID) null)))
                .bind(kpis.stream().map(kpi -> standing(workspace, kpi)).toArray(Object[][]::new))
                .execute();
    }

    private static @Nullable Object[] standing(UUID workspace, Kpi kpi) {
        var latest = kpi.latest();
        return new @Nullable Object[] {
            latest == null ? null : latest.day(),
            latest == null ? null : latest.value(),
            kpi.dueOn(),
            kpi.standing().name(),
            workspace,
            kpi.id().value()
        };
    }

    Targets targets(UUID workspace, Kpi.Id kpi) {
        return targets(workspace, List.of(kpi)).getOrDefault(kpi, Targets.NONE);
    }

    /** A KPI without targets is left out. */
    Map<Kpi.Id, Targets> targets(UUID workspace, Collection<Kpi.Id> kpis) {
        return db
                .selectFrom(KPI_TARGET)
                .where(KPI_TARGET.WORKSPACE_ID.eq(workspace))
                .and(KPI_TARGET.KPI_ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new Kpi.Id(row.getKpiId()),
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        row -> new DatedTarget(row.getFromDay(), row.getLow(), row.getHigh()),
                                        Collectors.toList()),
                                Targets::new)));
    }

    void saveTargets(UUID workspace, Kpi.Id kpi, Targets targets) {
        db.deleteFrom(KPI_TARGET)
                .where(KPI_TARGET.WORKSPACE_ID.eq(workspace))
                .and(KPI_TARGET.KPI_ID.eq(kpi.value()))
                .execute();
        db.batchInsert(targets.all().stream()
                        .map(target -> new KpiTargetRecord(
                                workspace, kpi.value(), target.fromDay(), target.low(), target.high()))
                        .toList())
                .execute();
    }

    ZoneId timeZone(UUID workspace) {
        return db.select(WORKSPACE.TIME_ZONE)
                .from(WORKSPACE)
                .where(WORKSPACE.ID.eq(workspace))
                .fetchSingle(row -> ZoneId.of(row.value1()));
    }

    private SelectConditionStep<KpiRecord> visible(Actor actor, Collection<Kpi.Id> ids) {
        return db.selectFrom(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ID.in(ids.stream().map(Kpi.Id::value).toList()));
    }
}
