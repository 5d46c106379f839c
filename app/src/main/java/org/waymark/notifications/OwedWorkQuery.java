package org.waymark.notifications;

import static org.jooq.impl.DSL.noCondition;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.TASK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Fact;

/** The work that many people owe: initiatives that they own, and tasks that are theirs. */
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
                .fetch(row -> owed(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private List<Owed> tasks(UUID workspace, Collection<UUID> persons, @Nullable LocalDate after, LocalDate until) {
        return db.select(TASK.ASSIGNEE_ID, INITIATIVE.ID, TASK.TITLE, TASK.DUE_DAY)
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
                .fetch(row -> owed(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Condition isOpen() {
        return INITIATIVE.ARCHIVED_AT.isNull().and(INITIATIVE.STATUS.notIn("DONE", "DROPPED"));
    }

    private static Condition isDue(Field<LocalDate> day, @Nullable LocalDate after, LocalDate until) {
        return day.le(until).and(after == null ? noCondition() : day.gt(after));
    }

    private static Owed owed(UUID person, UUID initiative, String title, LocalDate day) {
        return new Owed(person, Reason.TASK, new Fact.Subject("initiative", initiative), initiative, title, day);
    }
}
