package org.waymark.exports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_OVERRIDE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.platform.Actor;

/** Objectives and what hangs on them, as far as the actor may read them. */
final class GoalSheets {
    private static final String PROGRESS =
            "IF(AND(ISNUMBER({Value}),ISNUMBER({Start}),ISNUMBER({Target})),({Value}-{Start})/({Target}-{Start}),\"\")";

    private final DSLContext db;
    private final Actor actor;

    GoalSheets(DSLContext db, Actor actor) {
        this.db = db;
        this.actor = actor;
    }

    Sheet objectives() {
        var rows = db.select(
                        CYCLE.NAME.as("Cycle"),
                        OBJECTIVE.TITLE.as("Objective"),
                        Named.person(OBJECTIVE.OWNER_ID).as("Owner"),
                        Named.email(OBJECTIVE.OWNER_ID).as("Owner e-mail"),
                        Named.team(OBJECTIVE.TEAM_ID).as("Team"),
                        OBJECTIVE.LEVEL.as("Level"),
                        OBJECTIVE.STATUS.as("Status"),
                        OBJECTIVE.PROGRESS.as("Progress"),
                        byHand().as("Progress by hand"),
                        OBJECTIVE.KIND.as("Kind"),
                        OBJECTIVE.PROBLEM.as("Problem"),
                        OBJECTIVE.DESCRIPTION.as("Description"),
                        OBJECTIVE.PUBLISHED_AT.as("Published"),
                        OBJECTIVE.ARCHIVED_AT.as("Archived"),
                        OBJECTIVE.RESTRICTED.as("Private"),
                        OBJECTIVE.ID.as("Id"))
                .from(OBJECTIVE)
                .join(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID)))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .orderBy(CYCLE.START_DAY, OBJECTIVE.POSITION, OBJECTIVE.ID);
        return new Sheet("Objectives", rows);
    }

    /** Why somebody set the progress; empty where it is counted. */
    private static Field<String> byHand() {
        return field(select(OBJECTIVE_OVERRIDE.REASON)
                .from(OBJECTIVE_OVERRIDE)
                .where(OBJECTIVE_OVERRIDE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(OBJECTIVE_OVERRIDE.OBJECTIVE_ID.eq(OBJECTIVE.ID)));
    }

    Sheet keyResults() {
        var rows = db.select(
                        CYCLE.NAME.as("Cycle"),
                        OBJECTIVE.TITLE.as("Objective"),
                        KEY_RESULT.TITLE.as("Key result"),
                        Named.person(KEY_RESULT.OWNER_ID).as("Owner"),
                        Named.email(KEY_RESULT.OWNER_ID).as("Owner e-mail"),
                        KEY_RESULT.KIND.as("Kind"),
                        Ends.start(KEY_RESULT.TARGET).as("Start"),
                        Ends.target(KEY_RESULT.TARGET).as("Target"),
                        KEY_RESULT.VALUE.as("Value"),
                        KEY_RESULT.UNIT_SYMBOL.as("Unit"),
                        KEY_RESULT.PROGRESS.as("Progress"),
                        KEY_RESULT.STATUS.as("Status"),
                        KEY_RESULT.CONFIDENCE.as("Confidence"),
                        KEY_RESULT.WEIGHT.as("Weight"),
                        KEY_RESULT.START_DAY.as("Start day"),
                        KEY_RESULT.DUE_DAY.as("Due day"),
                        KEY_RESULT.CADENCE.as("Cadence"),
                        KEY_RESULT.CHECKED_IN_ON.as("Last check-in"),
                        KEY_RESULT.DESCRIPTION.as("Description"),
                        KEY_RESULT.ARCHIVED_AT.as("Archived"),
                        KEY_RESULT.ID.as("Id"),
                        OBJECTIVE.ID.as("Objective id"))
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .join(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID)))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .orderBy(CYCLE.START_DAY, OBJECTIVE.POSITION, OBJECTIVE.ID, KEY_RESULT.POSITION, KEY_RESULT.ID);
        return new Sheet("Key results", rows, new Formula("Progress computed", PROGRESS));
    }

    Sheet checkIns() {
        var rows = db.select(
                        CHECK_IN.DAY.as("Day"),
                        OBJECTIVE.TITLE.as("Objective"),
                        KEY_RESULT.TITLE.as("Key result"),
                        CHECK_IN.VALUE.as("Value"),
                        CHECK_IN.CONFIDENCE.as("Confidence"),
                        CHECK_IN.PROGRESS.as("Progress"),
                        CHECK_IN.STATUS.as("Status"),
                        CHECK_IN.CHANGED.as("What changed"),
                        CHECK_IN.BLOCKERS.as("Blockers"),
                        CHECK_IN.NEXT_STEPS.as("Next steps"),
                        Named.person(CHECK_IN.RECORDED_BY).as("By"),
                        CHECK_IN.RECORDED_AT.as("Recorded"),
                        CHECK_IN.AUTOMATIC.as("Automatic"),
                        CHECK_IN.CORRECTS_ID.as("Corrects"),
                        CHECK_IN.ID.as("Id"),
                        KEY_RESULT.ID.as("Key result id"))
                .from(CHECK_IN)
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID).and(KEY_RESULT.ID.eq(CHECK_IN.KEY_RESULT_ID)))
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .orderBy(CHECK_IN.DAY, CHECK_IN.ID);
        return new Sheet("Check-ins", rows);
    }

    Sheet links() {
        var child = OBJECTIVE.as("child");
        var parent = OBJECTIVE.as("parent");
        var rows = db.select(
                        child.TITLE.as("Objective"),
                        ALIGNMENT_LINK.KIND.as("Kind"),
                        parent.TITLE.as("Parent objective"),
                        ALIGNMENT_LINK.WEIGHT.as("Weight"),
                        ALIGNMENT_LINK.LINKED_AT.as("Linked"),
                        child.ID.as("Objective id"),
                        ALIGNMENT_LINK.CHILD_KEY_RESULT_ID.as("Key result id"),
                        parent.ID.as("Parent id"),
                        ALIGNMENT_LINK.PARENT_KEY_RESULT_ID.as("Parent key result id"))
                .from(ALIGNMENT_LINK)
                .join(child)
                .on(child.WORKSPACE_ID
                        .eq(ALIGNMENT_LINK.WORKSPACE_ID)
                        .and(child.ID.eq(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID)))
                .join(parent)
                .on(parent.WORKSPACE_ID
                        .eq(ALIGNMENT_LINK.WORKSPACE_ID)
                        .and(parent.ID.eq(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID)))
                .where(ReadableObjectives.by(actor, child))
                .and(ReadableObjectives.by(actor, parent))
                .orderBy(ALIGNMENT_LINK.ID);
        return new Sheet("Links", rows);
    }
}
