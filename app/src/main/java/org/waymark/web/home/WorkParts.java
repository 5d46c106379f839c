package org.waymark.web.home;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.TASK;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.reviews.schema.Tables.FOLLOW_UP;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
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
                        row -> MyWork.task(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    }

    static Field<List<MyWork>> initiatives(Actor actor, LocalDate by) {
        return multiset(select(INITIATIVE.ID, INITIATIVE.TITLE, INITIATIVE.DUE_DAY)
                        .from(INITIATIVE)
                        .where(INITIATIVE.WORKSPACE_ID.eq(actor.workspace()))
                        .and(INITIATIVE.OWNER_ID.eq(actor.person()))
                        .and(INITIATIVE.DUE_DAY.le(by))
                        .and(underWay(actor))
                        .orderBy(INITIATIVE.DUE_DAY, INITIATIVE.ID)
                        .limit(MOST))
                .as("my_initiatives")
                .convertFrom(rows -> rows.map(row -> MyWork.initiative(row.value1(), row.value2(), row.value3())));
    }

    /** What was said in reviews, and also what nobody said a day for. */
    static Field<List<MyWork>> followUps(Actor actor, LocalDate by) {
        return multiset(select(FOLLOW_UP.ID, FOLLOW_UP.REVIEW_ID, FOLLOW_UP.TITLE, KEY_RESULT.TITLE, FOLLOW_UP.DUE_DAY)
                        .from(FOLLOW_UP)
                        .leftJoin(KEY_RESULT)
                        .on(KEY_RESULT.WORKSPACE_ID.eq(FOLLOW_UP.WORKSPACE_ID))
                        .and(KEY_RESULT.ID.eq(FOLLOW_UP.KEY_RESULT_ID))
                        .leftJoin(OBJECTIVE)
                        .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                        .where(FOLLOW_UP.WORKSPACE_ID.eq(actor.workspace()))
                        .and(FOLLOW_UP.OWNER_ID.eq(actor.person()))
                        .and(FOLLOW_UP.DONE_AT.isNull())
                        .and(FOLLOW_UP.REMOVED_AT.isNull())
                        .and(FOLLOW_UP.DUE_DAY.isNull().or(FOLLOW_UP.DUE_DAY.le(by)))
                        .and(FOLLOW_UP.KEY_RESULT_ID.isNull().or(ReadableObjectives.by(actor, OBJECTIVE)))
                        .orderBy(FOLLOW_UP.DUE_DAY.isNull(), FOLLOW_UP.DUE_DAY, FOLLOW_UP.ID)
                        .limit(MOST))
                .as("my_follow_ups")
                .convertFrom(rows -> rows.map(
                        row -> MyWork.followUp(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    }

    /** What has no day comes last. */
    @SafeVarargs
    static List<MyWork> together(List<MyWork>... all) {
        return Stream.of(all)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(MyWork::due, Comparator.nullsLast(Comparator.naturalOrder())))
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
