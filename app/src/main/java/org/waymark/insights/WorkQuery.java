package org.waymark.insights;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.insights.schema.Tables.KEY_RESULT_OUTLOOK;
import static org.waymark.insights.schema.Tables.KPI_FORMULA;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.KeyResult;

/** What there is to analyse in a workspace, a piece at a time, in the order of ids. */
@Repository
class WorkQuery {
    private final DSLContext db;

    WorkQuery(DSLContext db) {
        this.db = db;
    }

    List<UUID> workspaces() {
        return db.select(WORKSPACE.ID).from(WORKSPACE).orderBy(WORKSPACE.ID).fetch(WORKSPACE.ID);
    }

    int count(UUID workspace) {
        return db.fetchCount(KPI, isWatched(workspace))
                + db.fetchCount(db.select(KEY_RESULT.ID)
                        .from(KEY_RESULT)
                        .join(OBJECTIVE)
                        .on(isItsObjective())
                        .where(isOpen(workspace)))
                + db.fetchCount(db.selectDistinct(OBJECTIVE_KPI.KPI_ID)
                        .from(OBJECTIVE_KPI)
                        .where(OBJECTIVE_KPI.WORKSPACE_ID.eq(workspace)));
    }

    List<Kpi.Id> kpis(UUID workspace, UUID after, int most) {
        return db.select(KPI.ID)
                .from(KPI)
                .where(isWatched(workspace))
                .and(KPI.ID.gt(after))
                .orderBy(KPI.ID)
                .limit(most)
                .fetch(row -> new Kpi.Id(row.value1()));
    }

    List<Kpi.Id> withFormula(UUID workspace) {
        return db.select(KPI_FORMULA.KPI_ID)
                .from(KPI_FORMULA)
                .where(KPI_FORMULA.WORKSPACE_ID.eq(workspace))
                .orderBy(KPI_FORMULA.KPI_ID)
                .fetch(row -> new Kpi.Id(row.value1()));
    }

    /** Of living objectives in open cycles, and those whose chance was told and is settled now. */
    List<KeyResult.Id> keyResults(UUID workspace, UUID after, int most) {
        return db.select(KEY_RESULT.ID)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(isItsObjective())
                .where(isOpen(workspace))
                .and(KEY_RESULT.ID.gt(after))
                .orderBy(KEY_RESULT.ID)
                .limit(most)
                .fetch(row -> new KeyResult.Id(row.value1()));
    }

    /** Those that objectives want to move. */
    List<Kpi.Id> aimedAt(UUID workspace, UUID after, int most) {
        return db.selectDistinct(OBJECTIVE_KPI.KPI_ID)
                .from(OBJECTIVE_KPI)
                .where(OBJECTIVE_KPI.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_KPI.KPI_ID.gt(after))
                .orderBy(OBJECTIVE_KPI.KPI_ID)
                .limit(most)
                .fetch(row -> new Kpi.Id(row.value1()));
    }

    private static Condition isWatched(UUID workspace) {
        return KPI.WORKSPACE_ID.eq(workspace).and(KPI.ARCHIVED_AT.isNull());
    }

    private static Condition isItsObjective() {
        return OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID));
    }

    private static Condition isOpen(UUID workspace) {
        return KEY_RESULT
                .WORKSPACE_ID
                .eq(workspace)
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(notExists(selectOne()
                                .from(CYCLE_CLOSURE)
                                .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                                .and(CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID)))
                        .or(exists(selectOne()
                                .from(KEY_RESULT_OUTLOOK)
                                .where(KEY_RESULT_OUTLOOK.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                                .and(KEY_RESULT_OUTLOOK.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                                .and(KEY_RESULT_OUTLOOK.CHANCE.isNotNull()))));
    }
}
