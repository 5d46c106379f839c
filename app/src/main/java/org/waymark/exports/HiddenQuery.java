package org.waymark.exports;

import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** The objectives, KPIs and initiatives of the workspace that an actor may not see. */
final class HiddenQuery {
    private final DSLContext db;

    HiddenQuery(DSLContext db) {
        this.db = db;
    }

    Set<UUID> from(Actor actor) {
        return db.select(OBJECTIVE.ID)
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(actor.workspace()))
                .and(not(ReadableObjectives.by(actor, OBJECTIVE)))
                .unionAll(select(KPI.ID)
                        .from(KPI)
                        .where(KPI.WORKSPACE_ID.eq(actor.workspace()))
                        .and(not(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))))
                .unionAll(select(INITIATIVE.ID)
                        .from(INITIATIVE)
                        .where(INITIATIVE.WORKSPACE_ID.eq(actor.workspace()))
                        .and(not(ReadableInitiatives.by(actor, INITIATIVE))))
                .fetchSet(OBJECTIVE.ID);
    }
}
