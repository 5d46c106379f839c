package org.waymark.web.initiatives;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_DEPENDENCY;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.initiatives.schema.Tables.KEY_RESULT_FOLLOWING;
import static org.waymark.initiatives.schema.Tables.TASK;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

/** What hangs on an initiative, each as a part of the statement that reads it. */
final class InitiativeParts {
    private static final org.waymark.initiatives.schema.tables.Initiative OTHER = INITIATIVE.as("other");
    private static final org.waymark.people.schema.tables.Person ASSIGNEE = PERSON.as("assignee");

    private static final Field<Boolean> FOLLOWS = field(exists(selectOne()
                    .from(KEY_RESULT_FOLLOWING)
                    .where(KEY_RESULT_FOLLOWING.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                    .and(KEY_RESULT_FOLLOWING.KEY_RESULT_ID.eq(KEY_RESULT.ID))))
            .as("follows");
    private static final Field<Boolean> CLOSED = field(exists(selectOne()
                    .from(CYCLE_CLOSURE)
                    .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                    .and(CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID))))
            .as("closed");

    static final Field<List<InitiativeView.Step>> TASKS = multiset(
                    select(TASK.ID, TASK.TITLE, TASK.ASSIGNEE_ID, ASSIGNEE.NAME, TASK.DUE_DAY, TASK.DONE_BY)
                            .from(TASK)
                            .leftJoin(ASSIGNEE)
                            .on(ASSIGNEE.ID.eq(TASK.ASSIGNEE_ID))
                            .where(TASK.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
                            .and(TASK.INITIATIVE_ID.eq(INITIATIVE.ID))
                            .and(TASK.ARCHIVED_AT.isNull())
                            .orderBy(TASK.POSITION, TASK.ID))
            .as("task_list")
            .convertFrom(rows -> rows.map(row -> new InitiativeView.Step(
                    row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6() != null)));

    private InitiativeParts() {}

    /** Those key results that the reader may see, and that are not archived. */
    static Field<List<InitiativeView.Serves>> serves(Actor actor) {
        return multiset(select(KEY_RESULT.ID, KEY_RESULT.TITLE, KEY_RESULT.STATUS, KEY_RESULT.PROGRESS)
                        .select(KEY_RESULT.DUE_SHARE, KEY_RESULT.OWNER_ID, FOLLOWS, CLOSED)
                        .select(OBJECTIVE.ID, OBJECTIVE.TITLE, OBJECTIVE.LEVEL, OBJECTIVE.OWNER_ID, OBJECTIVE.TEAM_ID)
                        .from(INITIATIVE_KEY_RESULT)
                        .join(KEY_RESULT)
                        .on(KEY_RESULT.WORKSPACE_ID.eq(INITIATIVE_KEY_RESULT.WORKSPACE_ID))
                        .and(KEY_RESULT.ID.eq(INITIATIVE_KEY_RESULT.KEY_RESULT_ID))
                        .join(OBJECTIVE)
                        .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                        .where(INITIATIVE_KEY_RESULT.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
                        .and(INITIATIVE_KEY_RESULT.INITIATIVE_ID.eq(INITIATIVE.ID))
                        .and(KEY_RESULT.ARCHIVED_AT.isNull())
                        .and(OBJECTIVE.ARCHIVED_AT.isNull())
                        .and(ReadableObjectives.by(actor, OBJECTIVE))
                        .orderBy(INITIATIVE_KEY_RESULT.LINKED_AT, KEY_RESULT.ID))
                .as("serves")
                .convertFrom(rows -> rows.map(InitiativeParts::serves));
    }

    static Field<List<InitiativeView.Wait>> waitsFor(Actor actor) {
        return waits(
                actor,
                INITIATIVE_DEPENDENCY.INITIATIVE_ID.eq(INITIATIVE.ID).and(INITIATIVE_DEPENDENCY.AFTER_ID.eq(OTHER.ID)),
                "waits_for");
    }

    static Field<List<InitiativeView.Wait>> awaitedBy(Actor actor) {
        return waits(
                actor,
                INITIATIVE_DEPENDENCY.AFTER_ID.eq(INITIATIVE.ID).and(INITIATIVE_DEPENDENCY.INITIATIVE_ID.eq(OTHER.ID)),
                "awaited_by");
    }

    private static Field<List<InitiativeView.Wait>> waits(Actor actor, Condition between, String name) {
        return multiset(select(
                                OTHER.ID,
                                OTHER.TITLE,
                                OTHER.STATUS,
                                OTHER.START_DAY,
                                OTHER.DUE_DAY,
                                INITIATIVE_DEPENDENCY.LAG_DAYS)
                        .from(INITIATIVE_DEPENDENCY)
                        .join(OTHER)
                        .on(OTHER.WORKSPACE_ID.eq(INITIATIVE_DEPENDENCY.WORKSPACE_ID))
                        .where(INITIATIVE_DEPENDENCY.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
                        .and(between)
                        .and(OTHER.ARCHIVED_AT.isNull())
                        .and(ReadableInitiatives.by(actor, OTHER))
                        .orderBy(OTHER.DUE_DAY.asc().nullsLast(), OTHER.ID))
                .as(name)
                .convertFrom(rows -> rows.map(row -> new InitiativeView.Wait(
                        row.value1(),
                        row.value2(),
                        Status.valueOf(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6().intValue())));
    }

    private static InitiativeView.Serves serves(Record row) {
        return new InitiativeView.Serves(
                row.get(KEY_RESULT.ID),
                row.get(KEY_RESULT.TITLE),
                row.get(OBJECTIVE.ID),
                row.get(OBJECTIVE.TITLE),
                org.waymark.objectives.Status.valueOf(row.get(KEY_RESULT.STATUS)),
                row.get(KEY_RESULT.PROGRESS),
                row.get(KEY_RESULT.DUE_SHARE),
                row.get(FOLLOWS),
                row.get(CLOSED),
                new Holder(
                        Level.valueOf(row.get(OBJECTIVE.LEVEL)),
                        row.get(OBJECTIVE.OWNER_ID),
                        row.get(OBJECTIVE.TEAM_ID)),
                new Holder(Level.INDIVIDUAL, row.get(KEY_RESULT.OWNER_ID), null));
    }
}
