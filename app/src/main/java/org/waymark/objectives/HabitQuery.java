package org.waymark.objectives;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;

/** How the key results of a cycle were looked after, from what people checked in. */
@Repository
class HabitQuery {
    private final DSLContext db;

    HabitQuery(DSLContext db) {
        this.db = db;
    }

    Map<KeyResult.Id, Habit> of(UUID workspace, Cycle.Id cycle, List<ScoredObjective> objectives) {
        var said = said(workspace, cycle);
        var habits = new HashMap<KeyResult.Id, Habit>();
        for (var objective : objectives) {
            for (var one : objective.keyResults()) {
                var definition = one.keyResult().definition();
                if (definition.borrows()) continue; // its KPI reports for it
                var checkIns = said.getOrDefault(one.keyResult().id(), List.of());
                habits.put(one.keyResult().id(), Habit.of(definition.period(), definition.cadence(), checkIns));
            }
        }
        return habits;
    }

    private Map<KeyResult.Id, List<Habit.Said>> said(UUID workspace, Cycle.Id cycle) {
        var later = CHECK_IN.as("later");
        return db.select(CHECK_IN.KEY_RESULT_ID, CHECK_IN.DAY, CHECK_IN.CONFIDENCE)
                .from(OBJECTIVE)
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID)))
                .join(CHECK_IN)
                .on(CHECK_IN.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(CHECK_IN.KEY_RESULT_ID.eq(KEY_RESULT.ID)))
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                .and(CHECK_IN.AUTOMATIC.isFalse())
                .and(notExists(selectOne()
                        .from(later)
                        .where(later.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                        .and(later.CORRECTS_ID.eq(CHECK_IN.ID))))
                .orderBy(CHECK_IN.KEY_RESULT_ID, CHECK_IN.DAY, CHECK_IN.ORIGINAL_ID)
                .fetchGroups(
                        row -> new KeyResult.Id(row.value1()),
                        row -> new Habit.Said(row.value2(), KeyResultRow.confidence(row.value3())));
    }
}
