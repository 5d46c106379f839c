package org.waymark.planning;

import static org.waymark.planning.schema.Tables.PLANNING_TICK;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;

@Repository
class TickStore {
    private final DSLContext db;

    TickStore(DSLContext db) {
        this.db = db;
    }

    List<Tick> of(UUID workspace, Cycle.Id cycle) {
        return db.selectFrom(PLANNING_TICK)
                .where(PLANNING_TICK.WORKSPACE_ID.eq(workspace))
                .and(PLANNING_TICK.CYCLE_ID.eq(cycle.value()))
                .fetch(row -> new Tick(Step.valueOf(row.getStep()), row.getTickedBy(), row.getTickedAt()));
    }

    void add(UUID workspace, Cycle.Id cycle, Tick tick) {
        db.insertInto(PLANNING_TICK)
                .set(PLANNING_TICK.WORKSPACE_ID, workspace)
                .set(PLANNING_TICK.CYCLE_ID, cycle.value())
                .set(PLANNING_TICK.STEP, tick.step().name())
                .set(PLANNING_TICK.TICKED_BY, tick.by())
                .set(PLANNING_TICK.TICKED_AT, tick.at())
                .execute();
    }

    boolean remove(UUID workspace, Cycle.Id cycle, Step step) {
        return db.deleteFrom(PLANNING_TICK)
                        .where(PLANNING_TICK.WORKSPACE_ID.eq(workspace))
                        .and(PLANNING_TICK.CYCLE_ID.eq(cycle.value()))
                        .and(PLANNING_TICK.STEP.eq(step.name()))
                        .execute()
                > 0;
    }

    void forget(UUID workspace, Cycle.Id cycle) {
        db.deleteFrom(PLANNING_TICK)
                .where(PLANNING_TICK.WORKSPACE_ID.eq(workspace))
                .and(PLANNING_TICK.CYCLE_ID.eq(cycle.value()))
                .execute();
    }
}
