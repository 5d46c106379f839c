package org.waymark.notifications;

import static org.jooq.impl.DSL.noCondition;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.TASK;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.reviews.schema.Tables.FOLLOW_UP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Fact;

/** The work that many people owe: initiatives that they own, tasks that are theirs, and what they said in reviews to do. */
@Repository
class OwedWorkQuery {
    private final DSLContext db;

    OwedWorkQuery(DSLContext db) {
        this.db = db;
    }

    List<Owed> of(UUID workspace, Collection<UUID> persons, @Nullable LocalDate after, LocalDate until) {
        var owed = new ArrayList<Owed>();
        owed.addAll(initiatives(workspace, persons, after, until));
        owed.addAll(tasks(workspace, persons, after, until));
        owed.addAll(followUps(workspace, persons, after, until));
        return owed;
    }

    private List<Owed> initiatives(
            UUID workspace, Collection<UUID> persons, @Nullable LocalDate after, LocalDate until) {
        return db.select(INITIATIVE.OWNER_ID, INITIATIVE.ID, INITIATIVE.TITLE, INITIATIVE.DUE_DAY)
                .from(INITIATIVE)
                .where(INITIATIVE.WORKSPACE_ID.eq(workspace))
                .and(INITIATIVE.OWNER_ID.in(persons))
                .and(isDue(INITIATIVE.DUE_DAY, after, until))
                .and(isOpen())
                .orderBy(INITIATIVE.DUE_DAY, INITIATIVE.ID)
                .fetch(row -> owed(row.value1(), row.value2(), row.value3(), "", row.value4()));
    }

    private List<Owed> tasks(UUID workspace, Collection<UUID> persons, @Nullable LocalDate after, LocalDate until) {
        return db.select(TASK.ASSIGNEE_ID, INITIATIVE.ID, TASK.TITLE, INITIATIVE.TITLE, TASK.DUE_DAY)
                .from(TASK)
                .join(INITIATIVE)
                .on(INITIATIVE.WORKSPACE_ID.eq(TASK.WORKSPACE_ID))
                .and(INITIATIVE.ID.eq(TASK.INITIATIVE_ID))
                .where(TASK.WORKSPACE_ID.eq(workspace))
                .and(TASK.ASSIGNEE_ID.in(persons))
                .and(TASK.DONE_AT.isNull())
                .and(TASK.ARCHIVED_AT.isNull())
                .and(isDue(TASK.DUE_DAY, after, until))
                .and(isOpen())
                .orderBy(TASK.DUE_DAY, TASK.ID)
                .fetch(row -> owed(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** What has no day is never due; it stands in their week only. */
    private List<Owed> followUps(UUID workspace, Collection<UUID> persons, @Nullable LocalDate after, LocalDate until) {
        return db.select(
                        FOLLOW_UP.OWNER_ID,
                        FOLLOW_UP.REVIEW_ID,
                        KEY_RESULT.OBJECTIVE_ID,
                        FOLLOW_UP.TITLE,
                        KEY_RESULT.TITLE,
                        FOLLOW_UP.DUE_DAY)
                .from(FOLLOW_UP)
                .leftJoin(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(FOLLOW_UP.WORKSPACE_ID))
                .and(KEY_RESULT.ID.eq(FOLLOW_UP.KEY_RESULT_ID))
                .where(FOLLOW_UP.WORKSPACE_ID.eq(workspace))
                .and(FOLLOW_UP.OWNER_ID.in(persons))
                .and(FOLLOW_UP.DONE_AT.isNull())
                .and(FOLLOW_UP.REMOVED_AT.isNull())
                .and(isDue(FOLLOW_UP.DUE_DAY, after, until))
                .orderBy(FOLLOW_UP.DUE_DAY, FOLLOW_UP.ID)
                .fetch(row -> new Owed(
                        row.value1(),
                        Reason.TASK,
                        new Fact.Subject("review", row.value2()),
                        row.value3(),
                        row.value4(),
                        Objects.toString(row.value5(), ""),
                        row.value6()));
    }

    private static Condition isOpen() {
        return INITIATIVE.ARCHIVED_AT.isNull().and(INITIATIVE.STATUS.notIn("DONE", "DROPPED", "PAUSED"));
    }

    private static Condition isDue(Field<LocalDate> day, @Nullable LocalDate after, LocalDate until) {
        return day.le(until).and(after == null ? noCondition() : day.gt(after));
    }

    private static Owed owed(UUID person, UUID initiative, String title, String of, LocalDate day) {
        return new Owed(person, Reason.TASK, new Fact.Subject("initiative", initiative), initiative, title, of, day);
    }
}
