package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Actor;

@Repository
class AimStore {
    private final DSLContext db;

    AimStore(DSLContext db) {
        this.db = db;
    }

    List<Aim> of(UUID workspace, Objective.Id objective) {
        return db.selectFrom(OBJECTIVE_KPI)
                .where(OBJECTIVE_KPI.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_KPI.OBJECTIVE_ID.eq(objective.value()))
                .orderBy(OBJECTIVE_KPI.DECLARED_AT, OBJECTIVE_KPI.KPI_ID)
                .fetch(row -> new Aim(
                        new Kpi.Id(row.getKpiId()),
                        Aim.Way.valueOf(row.getDirection()),
                        row.getSize(),
                        row.getDelayDays() == null ? null : row.getDelayDays().intValue(),
                        row.getComparisonId() == null ? null : new Kpi.Id(row.getComparisonId())));
    }

    void save(Actor actor, Objective.Id objective, Aim aim, Instant at) {
        remove(actor.workspace(), objective, aim.kpi());
        var delay = aim.delayDays();
        var comparison = aim.comparison();
        db.insertInto(OBJECTIVE_KPI)
                .set(OBJECTIVE_KPI.WORKSPACE_ID, actor.workspace())
                .set(OBJECTIVE_KPI.OBJECTIVE_ID, objective.value())
                .set(OBJECTIVE_KPI.KPI_ID, aim.kpi().value())
                .set(OBJECTIVE_KPI.DIRECTION, aim.way().name())
                .set(OBJECTIVE_KPI.SIZE, aim.size())
                .set(OBJECTIVE_KPI.DELAY_DAYS, delay == null ? null : delay.longValue())
                .set(OBJECTIVE_KPI.COMPARISON_ID, comparison == null ? null : comparison.value())
                .set(OBJECTIVE_KPI.DECLARED_BY, actor.person())
                .set(OBJECTIVE_KPI.DECLARED_AT, at)
                .execute();
    }

    void remove(UUID workspace, Objective.Id objective, Kpi.Id kpi) {
        db.deleteFrom(OBJECTIVE_KPI)
                .where(OBJECTIVE_KPI.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_KPI.OBJECTIVE_ID.eq(objective.value()))
                .and(OBJECTIVE_KPI.KPI_ID.eq(kpi.value()))
                .execute();
    }
}
