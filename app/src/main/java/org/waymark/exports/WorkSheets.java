package org.waymark.exports;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.initiatives.schema.Tables.TASK;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.talk.schema.Tables.COMMENT;
import static org.waymark.talk.schema.Tables.COMMENT_REMOVAL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Work and talk, as far as the actor may read what they are about. */
final class WorkSheets {
    private final DSLContext db;
    private final Actor actor;

    WorkSheets(DSLContext db, Actor actor) {
        this.db = db;
        this.actor = actor;
    }

    Sheet initiatives() {
        var rows = db.select(
                        INITIATIVE.TITLE.as("Initiative"),
                        Named.person(INITIATIVE.OWNER_ID).as("Owner"),
                        Named.email(INITIATIVE.OWNER_ID).as("Owner e-mail"),
                        Named.team(INITIATIVE.TEAM_ID).as("Team"),
                        INITIATIVE.STATUS.as("Status"),
                        INITIATIVE.START_DAY.as("Start day"),
                        INITIATIVE.DUE_DAY.as("Due day"),
                        INITIATIVE.PROGRESS.as("Progress"),
                        INITIATIVE.DESCRIPTION.as("Description"),
                        INITIATIVE.ARCHIVED_AT.as("Archived"),
                        INITIATIVE.ID.as("Id"))
                .from(INITIATIVE)
                .where(ReadableInitiatives.by(actor, INITIATIVE))
                .orderBy(INITIATIVE.POSITION, INITIATIVE.ID);
        return new Sheet(
                "Initiatives",
                rows,
                new Formula("Tasks", "COUNTIF(Tasks!G:G,{Id})"),
                new Formula("Tasks done", "COUNTIFS(Tasks!G:G,{Id},Tasks!E:E,\">0\")"));
    }

    Sheet tasks() {
        var rows = db.select(
                        INITIATIVE.TITLE.as("Initiative"),
                        TASK.TITLE.as("Task"),
                        Named.person(TASK.ASSIGNEE_ID).as("Assignee"),
                        TASK.DUE_DAY.as("Due day"),
                        TASK.DONE_AT.as("Done"),
                        TASK.ARCHIVED_AT.as("Archived"),
                        INITIATIVE.ID.as("Initiative id"),
                        TASK.ID.as("Id"))
                .from(TASK)
                .join(INITIATIVE)
                .on(INITIATIVE.WORKSPACE_ID.eq(TASK.WORKSPACE_ID).and(INITIATIVE.ID.eq(TASK.INITIATIVE_ID)))
                .where(ReadableInitiatives.by(actor, INITIATIVE))
                .orderBy(TASK.INITIATIVE_ID, TASK.POSITION, TASK.ID);
        return new Sheet("Tasks", rows);
    }

    /** What each initiative serves, of what the actor may read. */
    Sheet serving() {
        var rows = db.select(
                        INITIATIVE.TITLE.as("Initiative"),
                        KEY_RESULT.TITLE.as("Key result"),
                        OBJECTIVE.TITLE.as("Objective"),
                        INITIATIVE.ID.as("Initiative id"),
                        KEY_RESULT.ID.as("Key result id"))
                .from(INITIATIVE_KEY_RESULT)
                .join(INITIATIVE)
                .on(INITIATIVE
                        .WORKSPACE_ID
                        .eq(INITIATIVE_KEY_RESULT.WORKSPACE_ID)
                        .and(INITIATIVE.ID.eq(INITIATIVE_KEY_RESULT.INITIATIVE_ID)))
                .join(KEY_RESULT)
                .on(KEY_RESULT
                        .WORKSPACE_ID
                        .eq(INITIATIVE_KEY_RESULT.WORKSPACE_ID)
                        .and(KEY_RESULT.ID.eq(INITIATIVE_KEY_RESULT.KEY_RESULT_ID)))
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .orderBy(INITIATIVE.POSITION, INITIATIVE.ID, KEY_RESULT.ID);
        return new Sheet("Served key results", rows);
    }

    /** What was said about what the actor may read; removed words stay removed. */
    Sheet comments() {
        var rows = db.select(
                        COMMENT.WRITTEN_AT.as("Written"),
                        Named.person(COMMENT.AUTHOR_ID).as("By"),
                        COMMENT.SUBJECT_KIND.as("On"),
                        COMMENT.WORDS.as("Words"),
                        COMMENT.SUBJECT_ID.as("On id"),
                        COMMENT.REPLY_TO_ID.as("Answers"),
                        COMMENT.ID.as("Id"))
                .from(COMMENT)
                .where(COMMENT.WORKSPACE_ID.eq(actor.workspace()))
                .and(isReadable())
                .andNotExists(selectOne()
                        .from(COMMENT_REMOVAL)
                        .where(COMMENT_REMOVAL.WORKSPACE_ID.eq(COMMENT.WORKSPACE_ID))
                        .and(COMMENT_REMOVAL.COMMENT_ID.eq(COMMENT.ID)))
                .orderBy(COMMENT.ID);
        return new Sheet("Comments", rows);
    }

    private Condition isReadable() {
        var goals = select(OBJECTIVE.ID).from(OBJECTIVE).where(ReadableObjectives.by(actor, OBJECTIVE));
        var keyResults = select(KEY_RESULT.ID)
                .from(KEY_RESULT)
                .where(KEY_RESULT.WORKSPACE_ID.eq(actor.workspace()))
                .and(KEY_RESULT.OBJECTIVE_ID.in(goals));
        var checkIns = select(CHECK_IN.ID)
                .from(CHECK_IN)
                .where(CHECK_IN.WORKSPACE_ID.eq(actor.workspace()))
                .and(CHECK_IN.KEY_RESULT_ID.in(keyResults));
        var kpis = select(KPI.ID)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID));
        var work = select(INITIATIVE.ID).from(INITIATIVE).where(ReadableInitiatives.by(actor, INITIATIVE));
        return COMMENT.SUBJECT_ID
                .in(goals)
                .or(COMMENT.SUBJECT_ID.in(keyResults))
                .or(COMMENT.SUBJECT_ID.in(checkIns))
                .or(COMMENT.SUBJECT_ID.in(kpis))
                .or(COMMENT.SUBJECT_ID.in(work));
    }
}
