package org.waymark.calendar;

import static org.jooq.impl.DSL.select;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import org.jooq.Condition;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.schema.tables.Objective;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** What a {@link Sight} means for the rows of a statement. */
final class SightConditions {
    private static final Objective APART = OBJECTIVE.as("apart_goal");

    private SightConditions() {}

    /** Drafts stand in no calendar. */
    static Condition objectives(Sight sight, Actor actor) {
        var readable =
                switch (sight) {
                    case ALL -> ReadableObjectives.by(actor, OBJECTIVE);
                    case OPEN -> ReadableObjectives.byRole(actor, OBJECTIVE);
                    // these are few, so the statement shall begin at them
                    case BESIDES ->
                        OBJECTIVE.ID.in(
                                select(APART.ID).from(APART).where(ReadableObjectives.besidesRole(actor, APART)));
                };
        return readable.and(OBJECTIVE.PUBLISHED_AT.isNotNull());
    }

    static Condition kpis(Sight sight, Actor actor) {
        var readable = Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID);
        return switch (sight) {
            case ALL -> readable;
            case OPEN -> KPI.WORKSPACE_ID.eq(actor.workspace()).and(KPI.RESTRICTED.eq(false));
            case BESIDES -> readable.and(KPI.RESTRICTED.eq(true));
        };
    }

    static Condition initiatives(Sight sight, Actor actor) {
        return switch (sight) {
            case ALL -> ReadableInitiatives.by(actor, INITIATIVE);
            case OPEN -> ReadableInitiatives.byRole(actor, INITIATIVE);
            case BESIDES -> ReadableInitiatives.besidesRole(actor, INITIATIVE);
        };
    }
}
