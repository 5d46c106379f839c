package org.waymark.web.initiatives;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.initiatives.schema.Tables.TASK;
import static org.waymark.initiatives.schema.Tables.WORK_AT_CLOSE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.initiatives.schema.tables.WorkAtClose;

/** Lists of initiatives as parts of the statements that read objectives and key results. */
public final class WorkLines {
    /** More are on the board; a page never grows with the organisation. */
    private static final int MOST = 50;

    private static final org.waymark.people.schema.tables.Person DOER = PERSON.as("work_owner");
    private static final org.waymark.objectives.schema.tables.KeyResult PART = KEY_RESULT.as("served_part");

    /** How an initiative stood at the close of the cycle in which it is shown; nothing while that is open. */
    public static final WorkAtClose THEN = WORK_AT_CLOSE.as("then");

    private static final Field<Integer> TASKS_NOW = tasks(count());
    private static final Field<Integer> DONE_NOW = tasks(count(TASK.DONE_AT));
    private static final Field<Integer> TASKS = TASKS_NOW.as("tasks");
    private static final Field<Integer> DONE = DONE_NOW.as("tasks_done");

    /** What a line shows, beside the name of the owner. */
    public static final List<SelectField<?>> COLUMNS = List.of(
            INITIATIVE.ID,
            INITIATIVE.TITLE,
            INITIATIVE.STATUS,
            INITIATIVE.PROGRESS,
            INITIATIVE.START_DAY,
            INITIATIVE.DUE_DAY,
            INITIATIVE.OWNER_ID,
            DONE,
            TASKS);

    /** The same by name, in a closed cycle as they stood at its close: with {@link #THEN} beside them. */
    public static final List<SelectField<?>> COLUMNS_THEN = List.of(
            INITIATIVE.ID,
            INITIATIVE.TITLE,
            coalesce(THEN.STATUS, INITIATIVE.STATUS).as(INITIATIVE.STATUS),
            coalesce(THEN.PROGRESS, INITIATIVE.PROGRESS).as(INITIATIVE.PROGRESS),
            then(THEN.START_DAY, INITIATIVE.START_DAY).as(INITIATIVE.START_DAY),
            then(THEN.DUE_DAY, INITIATIVE.DUE_DAY).as(INITIATIVE.DUE_DAY),
            INITIATIVE.OWNER_ID,
            then(THEN.TASKS_DONE.cast(Integer.class), DONE_NOW).as(DONE),
            then(THEN.TASKS.cast(Integer.class), TASKS_NOW).as(TASKS),
            THEN.CLOSED_ON);

    private WorkLines() {}

    /** Those that serve a key result of the objective that the statement reads. Who may read the objective may see them. */
    public static Field<List<WorkLine>> ofObjective() {
        return where(exists(selectOne()
                        .from(INITIATIVE_KEY_RESULT)
                        .join(PART)
                        .on(PART.WORKSPACE_ID.eq(INITIATIVE_KEY_RESULT.WORKSPACE_ID))
                        .and(PART.ID.eq(INITIATIVE_KEY_RESULT.KEY_RESULT_ID))
                        .where(served())
                        .and(PART.OBJECTIVE_ID.eq(OBJECTIVE.ID))))
                .as("work");
    }

    /** Those that serve the key result that the statement reads. */
    public static Field<List<WorkLine>> ofKeyResult() {
        return where(exists(selectOne()
                        .from(INITIATIVE_KEY_RESULT)
                        .where(served())
                        .and(INITIATIVE_KEY_RESULT.KEY_RESULT_ID.eq(KEY_RESULT.ID))))
                .as("work");
    }

    private static Field<Integer> tasks(Field<Integer> counted) {
        return field(select(counted)
                .from(TASK)
                .where(TASK.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
                .and(TASK.INITIATIVE_ID.eq(INITIATIVE.ID))
                .and(TASK.ARCHIVED_AT.isNull()));
    }

    private static Condition served() {
        return INITIATIVE_KEY_RESULT
                .WORKSPACE_ID
                .eq(INITIATIVE.WORKSPACE_ID)
                .and(INITIATIVE_KEY_RESULT.INITIATIVE_ID.eq(INITIATIVE.ID));
    }

    private static Field<List<WorkLine>> where(Condition which) {
        return multiset(select(COLUMNS_THEN)
                        .select(DOER.NAME)
                        .from(INITIATIVE)
                        .join(DOER)
                        .on(DOER.ID.eq(INITIATIVE.OWNER_ID))
                        .leftJoin(THEN)
                        .on(isThen(OBJECTIVE.CYCLE_ID))
                        .where(INITIATIVE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(INITIATIVE.ARCHIVED_AT.isNull().or(THEN.CLOSED_ON.isNotNull()))
                        .and(which)
                        .orderBy(INITIATIVE.DUE_DAY.asc().nullsLast(), INITIATIVE.ID)
                        .limit(MOST))
                .convertFrom(rows -> rows.map(row -> lineThen(row, row.get(DOER.NAME))));
    }

    /** Which row {@link #THEN} has for an initiative. */
    public static Condition isThen(Field<UUID> cycle) {
        return THEN.WORKSPACE_ID
                .eq(INITIATIVE.WORKSPACE_ID)
                .and(THEN.CYCLE_ID.eq(cycle))
                .and(THEN.INITIATIVE_ID.eq(INITIATIVE.ID));
    }

    public static <T> Field<T> then(Field<T> kept, Field<T> now) {
        return when(THEN.CLOSED_ON.isNotNull(), kept).otherwise(now);
    }

    public static WorkLine line(Record row, String owner) {
        return line(row, owner, null);
    }

    /** Of {@link #COLUMNS_THEN}. */
    public static WorkLine lineThen(Record row, String owner) {
        return line(row, owner, row.get(THEN.CLOSED_ON));
    }

    private static WorkLine line(Record row, String owner, @Nullable LocalDate closedOn) {
        return new WorkLine(
                row.get(INITIATIVE.ID),
                row.get(INITIATIVE.TITLE),
                Status.valueOf(row.get(INITIATIVE.STATUS)),
                row.get(INITIATIVE.PROGRESS),
                row.get(INITIATIVE.START_DAY),
                row.get(INITIATIVE.DUE_DAY),
                row.get(INITIATIVE.OWNER_ID),
                owner,
                row.get(DONE),
                row.get(TASKS),
                closedOn);
    }
}
