package org.waymark.calendar;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import org.jooq.Condition;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.schema.tables.Objective;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** What a {@link Sight} means for the rows of a statement. */
final class SightConditions {
    private static final Objective HIDDEN = OBJECTIVE.as("hidden");

    private SightConditions() {}

    /** Drafts stand in no calendar. */
    static Condition objectives(Sight sight, Actor actor) {
        var published = OBJECTIVE.PUBLISHED_AT.isNotNull();
        return switch (sight) {
            case ALL -> ReadableObjectives.by(actor, OBJECTIVE).and(published);
            case OPEN ->
                OBJECTIVE
                        .WORKSPACE_ID
                        .eq(actor.workspace())
                        .and(OBJECTIVE.RESTRICTED.eq(inline(false)))
                        .and(published);
            case BESIDES ->
                OBJECTIVE
                        .ID
                        .in(select(HIDDEN.ID)
                                .from(HIDDEN)
                                .where(HIDDEN.WORKSPACE_ID.eq(actor.workspace()))
                                .and(HIDDEN.RESTRICTED.eq(inline(true))))
                        .and(ReadableObjectives.by(actor, OBJECTIVE))
                        .and(published);
        };
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
        var readable = ReadableInitiatives.by(actor, INITIATIVE);
        return switch (sight) {
            case ALL -> readable;
            case OPEN -> INITIATIVE.WORKSPACE_ID.eq(actor.workspace()).and(servesWhatIsOpen());
            case BESIDES -> servesWhatIsNot(actor).and(readable).andNot(servesWhatIsOpen());
        };
    }

    /** Few do, so it is asked before anything else. */
    private static Condition servesWhatIsNot(Actor actor) {
        var link = INITIATIVE_KEY_RESULT.as("hidden_link");
        var part = KEY_RESULT.as("hidden_part");
        return INITIATIVE.ID.in(select(link.INITIATIVE_ID)
                .from(HIDDEN)
                .join(part)
                .on(part.WORKSPACE_ID.eq(HIDDEN.WORKSPACE_ID).and(part.OBJECTIVE_ID.eq(HIDDEN.ID)))
                .join(link)
                .on(link.WORKSPACE_ID.eq(part.WORKSPACE_ID).and(link.KEY_RESULT_ID.eq(part.ID)))
                .where(HIDDEN.WORKSPACE_ID.eq(actor.workspace()))
                .and(HIDDEN.RESTRICTED.eq(inline(true)).or(HIDDEN.PUBLISHED_AT.isNull())));
    }

    /** It serves nothing, or something that is open and no draft. */
    private static Condition servesWhatIsOpen() {
        var link = INITIATIVE_KEY_RESULT.as("open_link");
        var part = KEY_RESULT.as("open_part");
        var goal = OBJECTIVE.as("open_goal");
        var ofThis = link.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID).and(link.INITIATIVE_ID.eq(INITIATIVE.ID));
        return exists(selectOne()
                        .from(link)
                        .join(part)
                        .on(part.WORKSPACE_ID.eq(link.WORKSPACE_ID).and(part.ID.eq(link.KEY_RESULT_ID)))
                        .join(goal)
                        .on(goal.WORKSPACE_ID.eq(part.WORKSPACE_ID).and(goal.ID.eq(part.OBJECTIVE_ID)))
                        .where(ofThis)
                        .and(goal.RESTRICTED.eq(false))
                        .and(goal.PUBLISHED_AT.isNotNull()))
                .or(notExists(selectOne().from(link).where(ofThis)));
    }
}
