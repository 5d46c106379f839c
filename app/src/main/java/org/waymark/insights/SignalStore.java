package org.waymark.insights;

import static org.waymark.insights.schema.Tables.SIGNAL;
import static org.waymark.kpis.schema.Tables.KPI;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.insights.schema.tables.records.SignalRecord;
import org.waymark.kpis.Kpi;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

@Repository
class SignalStore {
    private final DSLContext db;

    SignalStore(DSLContext db) {
        this.db = db;
    }

    /** Empty also where the actor may not see the KPI. */
    Optional<Signal> find(Actor actor, Signal.Id id) {
        return db.select(SIGNAL.fields())
                .from(SIGNAL)
                .join(KPI)
                .on(KPI.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID).and(KPI.ID.eq(SIGNAL.KPI_ID)))
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(SIGNAL.ID.eq(id.value()))
                .fetchOptional(row -> signal(row.into(SIGNAL)));
    }

    /** All of some KPIs, oldest first. */
    Map<Kpi.Id, List<Signal>> of(UUID workspace, Collection<Kpi.Id> kpis) {
        return db.selectFrom(SIGNAL)
                .where(SIGNAL.WORKSPACE_ID.eq(workspace))
                .and(SIGNAL.KPI_ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .orderBy(SIGNAL.FIRST_DAY, SIGNAL.ID)
                .fetchGroups(row -> new Kpi.Id(row.getKpiId()), SignalStore::signal);
    }

    void add(UUID workspace, Collection<Signal> signals) {
        db.batchInsert(signals.stream().map(one -> written(workspace, one)).toList())
                .execute();
    }

    void save(UUID workspace, Collection<Signal> signals) {
        db.batch(signals.stream()
                        .map(one -> db.update(SIGNAL)
                                .set(written(workspace, one))
                                .where(SIGNAL.WORKSPACE_ID.eq(workspace))
                                .and(SIGNAL.ID.eq(one.id().value())))
                        .toList())
                .execute();
    }

    void announce(UUID workspace, Signal.Id id) {
        db.update(SIGNAL)
                .set(SIGNAL.ANNOUNCED, true)
                .where(SIGNAL.WORKSPACE_ID.eq(workspace))
                .and(SIGNAL.ID.eq(id.value()))
                .execute();
    }

    private static SignalRecord written(UUID workspace, Signal signal) {
        var row = new SignalRecord();
        var way = signal.way();
        var rule = signal.rule();
        row.setWorkspaceId(workspace);
        row.setId(signal.id().value());
        row.setKpiId(signal.kpi().value());
        row.setKind(signal.kind().name());
        row.setWay(way == null ? null : way.name());
        row.setFirstDay(signal.firstDay());
        row.setLastDay(signal.lastDay());
        row.setRule(rule == null ? null : rule.name());
        row.setP(signal.p());
        row.setSeverity(signal.severity().name());
        row.setRaisedAt(signal.raisedAt());
        row.setClosedAt(signal.closedAt());
        row.setAnnounced(signal.announced());
        return row;
    }

    static Signal signal(SignalRecord row) {
        return new Signal(
                new Signal.Id(row.getId()),
                new Kpi.Id(row.getKpiId()),
                Signal.Kind.valueOf(row.getKind()),
                row.getWay() == null ? null : Way.valueOf(row.getWay()),
                row.getFirstDay(),
                row.getLastDay(),
                row.getRule() == null ? null : Rule.valueOf(row.getRule()),
                row.getP(),
                Signal.Severity.valueOf(row.getSeverity()),
                row.getRaisedAt(),
                row.getClosedAt(),
                row.getAnnounced());
    }
}
