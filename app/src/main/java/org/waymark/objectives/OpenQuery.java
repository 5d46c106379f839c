package org.waymark.objectives;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_OVERRIDE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.measure.Period;

/**
 * What still moves: the living objectives of open cycles and their key results, a piece at a time, in the order of their ids.
 * What somebody else holds just now is left out, because that somebody computes it anew.
 */
@Repository
class OpenQuery {
    private final DSLContext db;
    private final KeyResultRow rows;

    OpenQuery(DSLContext db, KeyResultRow rows) {
        this.db = db;
        this.rows = rows;
    }

    /** An objective with the days of its cycle. */
    record InCycle(Objective objective, Period cycle) {}

    List<KeyResult> keyResults(UUID workspace, UUID after, int most) {
        var select = db.select(KEY_RESULT.fields())
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.ID.gt(after))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(isOpen())
                .orderBy(KEY_RESULT.ID)
                .limit(most);
        return Held.free(db, select, KEY_RESULT).fetch(rows::keyResult);
    }

    List<InCycle> objectives(UUID workspace, UUID after, int most) {
        var select = db.select(OBJECTIVE.fields())
                .select(OBJECTIVE_OVERRIDE.PROGRESS, CYCLE.START_DAY, CYCLE.END_DAY)
                .from(OBJECTIVE)
                .join(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID)))
                .leftJoin(OBJECTIVE_OVERRIDE)
                .on(OBJECTIVE_OVERRIDE
                        .WORKSPACE_ID
                        .eq(OBJECTIVE.WORKSPACE_ID)
                        .and(OBJECTIVE_OVERRIDE.OBJECTIVE_ID.eq(OBJECTIVE.ID)))
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.ID.gt(after))
                .and(isOpen())
                .orderBy(OBJECTIVE.ID)
                .limit(most);
        return Held.free(db, select, OBJECTIVE)
                .fetch(row -> new InCycle(
                        ObjectiveRow.objective(row), new Period(row.get(CYCLE.START_DAY), row.get(CYCLE.END_DAY))));
    }

    private static Condition isOpen() {
        return OBJECTIVE.ARCHIVED_AT.isNull().and(isInOpenCycle());
    }

    static Condition isInOpenCycle() {
        return notExists(selectOne()
                .from(CYCLE_CLOSURE)
                .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID)));
    }
}
