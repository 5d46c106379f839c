package org.waymark.web.home;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.TASK;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.platform.Actor;

/** The parts of the statement that bring the work I owe, what is due first before the rest. */
final class WorkParts {
    private static final int MOST = 30;

    private WorkParts() {}

    static Field<List<MyWork>> tasks(Actor actor, LocalDate by) {
        return multiset(select(TASK.ID, INITIATIVE.ID, TASK.TITLE, INITIATIVE.TITLE, TASK.DUE_DAY)
                        .from(TASK)
                        .join(INITIATIVE)
                        .on(INITIATIVE.WORKSPACE_ID.eq(TASK.WORKSPACE_ID).and(INITIATIVE.ID.eq(TASK.INITIATIVE_ID)))
                        .where(TASK.WORKSPACE_ID.eq(actor.workspace()))
                        .and(TASK.ASSIGNEE_ID.eq(actor.person()))
                        .and(TASK.DONE_AT.isNull())
                        .and(TASK.ARCHIVED_AT.isNull())
                        .and(TASK.DUE_DAY.le(by))
                        .and(underWay(actor))
                        .orderBy(TASK.DUE_DAY, TASK.ID)
                        .limit(MOST))
                .as("my_tasks")
                .convertFrom(rows -> rows.map(
                        row -> new MyWork(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    }

    static Field<List<MyWork>> initiatives(Actor actor, LocalDate by) {
        var noTask = inline((UUID) null, SQLDataType.UUID);
        return multiset(select(noTask, INITIATIVE.ID, INITIATIVE.TITLE, inline(""), INITIATIVE.DUE_DAY)
                        .from(INITIATIVE)
                        .where(INITIATIVE.WORKSPACE_ID.eq(actor.workspace()))
                        .and(INITIATIVE.OWNER_ID.eq(actor.person()))
                        .and(INITIATIVE.DUE_DAY.le(by))
                        .and(underWay(actor))
                        .orderBy(INITIATIVE.DUE_DAY, INITIATIVE.ID)
                        .limit(MOST))
                .as("my_initiatives")
                .convertFrom(rows ->
                        rows.map(row -> new MyWork(null, row.value2(), row.value3(), row.value4(), row.value5())));
    }

    static List<MyWork> together(List<MyWork> tasks, List<MyWork> initiatives) {
        return Stream.concat(tasks.stream(), initiatives.stream())
                .sorted(Comparator.comparing(MyWork::due))
                .toList();
    }

    private static Condition underWay(Actor actor) {
        return INITIATIVE
                .STATUS
                .notIn("DONE", "DROPPED", "PAUSED")
                .and(INITIATIVE.ARCHIVED_AT.isNull())
                .and(ReadableInitiatives.by(actor, INITIATIVE));
    }
}
