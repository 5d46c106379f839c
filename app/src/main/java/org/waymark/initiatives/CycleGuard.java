package org.waymark.initiatives;

import static org.waymark.initiatives.schema.Tables.INITIATIVE;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.cycles.CycleDeleted;
import org.waymark.platform.Refused;

/** Keeps a cycle from being deleted while there are initiatives in it, archived ones too. */
@Component("initiativeCycleGuard")
class CycleGuard {
    private final DSLContext db;

    CycleGuard(DSLContext db) {
        this.db = db;
    }

    @EventListener
    void on(CycleDeleted event) {
        var cycle = event.cycle();
        var held = INITIATIVE
                .WORKSPACE_ID
                .eq(event.by().workspace())
                .and(INITIATIVE.CYCLE_ID.eq(cycle.id().value()));
        if (db.fetchExists(INITIATIVE, held)) {
            throw new Refused.Conflict("no.initiatives.cycle-in-use", cycle.name());
        }
    }
}
