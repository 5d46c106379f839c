package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.cycles.CycleDeleted;
import org.waymark.platform.Refused;

/** Keeps a cycle from being deleted while there are objectives in it, archived ones too. */
@Component
class CycleGuard {
    private final DSLContext db;

    CycleGuard(DSLContext db) {
        this.db = db;
    }

    @EventListener
    void on(CycleDeleted event) {
        var cycle = event.cycle();
        var held = db.selectOne()
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(event.by().workspace()))
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.id().value()));
        if (db.fetchExists(held)) {
            throw new Refused.Conflict("no.objectives.cycle-in-use", cycle.name());
        }
    }
}
