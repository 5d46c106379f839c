package org.waymark.web;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import org.jooq.Condition;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Readers who see the same: what was read for one of them may be kept for all (ADR 020). */
public final class Alike {
    private Alike() {}

    /**
     * Whether this reader sees no objective and no KPI of the workspace but those that all see who are admins as this one is, or all who
     * are not. Indexes of just the others answer it.
     */
    public static Condition is(Actor actor) {
        return notExists(selectOne().from(OBJECTIVE).where(ReadableObjectives.besidesRole(actor, OBJECTIVE)))
                .and(notExists(selectOne()
                        .from(KPI)
                        .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                        .and(KPI.RESTRICTED.eq(inline(true)))));
    }
}
