package org.waymark.initiatives;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.initiatives.schema.Tables.TASK;
import static org.waymark.initiatives.schema.Tables.WORK_AT_CLOSE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;

/** How work stood when cycles were closed, and which of it went along into the next one. */
@Repository
class ClosedWorkStore {
    private static final List<Field<?>> KEPT = List.of(
            WORK_AT_CLOSE.WORKSPACE_ID,
            WORK_AT_CLOSE.CYCLE_ID,
            WORK_AT_CLOSE.INITIATIVE_ID,
            WORK_AT_CLOSE.STATUS,
            WORK_AT_CLOSE.PROGRESS,
            WORK_AT_CLOSE.START_DAY,
            WORK_AT_CLOSE.DUE_DAY,
            WORK_AT_CLOSE.TASKS,
            WORK_AT_CLOSE.TASKS_DONE,
            WORK_AT_CLOSE.CLOSED_ON,
            WORK_AT_CLOSE.LANE_ID,
            WORK_AT_CLOSE.POSITION,
            WORK_AT_CLOSE.FINISHED_ON,
            WORK_AT_CLOSE.SERVED);
    private static final Field<Long> TASKS = tasks(count().cast(Long.class));
    private static final Field<Long> DONE = tasks(count(TASK.DONE_AT).cast(Long.class));

    private final DSLContext db;

    ClosedWorkStore(DSLContext db) {
        this.db = db;
    }

    /** Of all that is on the board of the cycle or serves a key result of it; what is kept already stays. */
    void keep(UUID workspace, Cycle.Id cycle, LocalDate day) {
        keep(workspace, cycle, day, INITIATIVE.CYCLE_ID.eq(cycle.value()).or(INITIATIVE.CYCLE_ID.isNull()));
        keep(
                workspace,
                cycle,
                day,
                INITIATIVE.ID.in(select(INITIATIVE_KEY_RESULT.INITIATIVE_ID)
                        .from(OBJECTIVE)
                        .join(KEY_RESULT)
                        .on(KEY_RESULT.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .join(INITIATIVE_KEY_RESULT)
                        .on(INITIATIVE_KEY_RESULT.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(INITIATIVE_KEY_RESULT.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                        .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                        .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))));
    }

    /** Of these, before anything is done with them. */
    void keep(UUID workspace, Cycle.Id cycle, LocalDate day, Collection<Initiative.Id> initiatives) {
        keep(workspace, cycle, day, INITIATIVE.ID.in(values(initiatives)));
    }

    /** What is kept already is put into the next lane, if it is in that of the cycle. */
    void goOn(UUID workspace, Cycle.Id cycle, Cycle.Id next, Collection<Initiative.Id> initiatives) {
        var going = values(initiatives);
        db.update(WORK_AT_CLOSE)
                .set(WORK_AT_CLOSE.GONE_TO_ID, next.value())
                .where(of(workspace, cycle))
                .and(WORK_AT_CLOSE.INITIATIVE_ID.in(going))
                .and(WORK_AT_CLOSE.LANE_ID.eq(cycle.value()))
                .execute();
        put(workspace, cycle, next, INITIATIVE.ID.in(going));
    }

    /** What the close put into the next lane comes back, unless somebody has put it elsewhere since. */
    void comeBack(UUID workspace, Cycle.Id cycle) {
        db.selectDistinct(WORK_AT_CLOSE.GONE_TO_ID)
                .from(WORK_AT_CLOSE)
                .where(of(workspace, cycle))
                .and(WORK_AT_CLOSE.GONE_TO_ID.isNotNull())
                .fetch(WORK_AT_CLOSE.GONE_TO_ID)
                .forEach(next -> put(
                        workspace,
                        new Cycle.Id(next),
                        cycle,
                        INITIATIVE.ID.in(select(WORK_AT_CLOSE.INITIATIVE_ID)
                                .from(WORK_AT_CLOSE)
                                .where(of(workspace, cycle))
                                .and(WORK_AT_CLOSE.GONE_TO_ID.eq(next)))));
        db.deleteFrom(WORK_AT_CLOSE).where(of(workspace, cycle)).execute();
    }

    private void keep(UUID workspace, Cycle.Id cycle, LocalDate day, Condition which) {
        db.insertInto(WORK_AT_CLOSE)
                .columns(KEPT)
                .select(select(INITIATIVE.WORKSPACE_ID, val(cycle.value()), INITIATIVE.ID)
                        .select(INITIATIVE.STATUS, INITIATIVE.PROGRESS, INITIATIVE.START_DAY, INITIATIVE.DUE_DAY)
                        .select(TASKS, DONE, val(day), INITIATIVE.CYCLE_ID)
                        .select(INITIATIVE.POSITION, INITIATIVE.FINISHED_ON, WorkInCycle.SERVED.cast(Long.class))
                        .from(INITIATIVE)
                        .where(INITIATIVE.WORKSPACE_ID.eq(workspace))
                        .and(INITIATIVE.ARCHIVED_AT.isNull())
                        .and(which))
                .onConflictDoNothing()
                .execute();
    }

    private void put(UUID workspace, Cycle.Id from, Cycle.Id to, Condition which) {
        db.update(INITIATIVE)
                .set(INITIATIVE.CYCLE_ID, to.value())
                .set(INITIATIVE.VERSION, INITIATIVE.VERSION.plus(1))
                .where(INITIATIVE.WORKSPACE_ID.eq(workspace))
                .and(INITIATIVE.CYCLE_ID.eq(from.value()))
                .and(which)
                .execute();
    }

    private static List<UUID> values(Collection<Initiative.Id> initiatives) {
        return initiatives.stream().map(Initiative.Id::value).toList();
    }

    private static Condition of(UUID workspace, Cycle.Id cycle) {
        return WORK_AT_CLOSE.WORKSPACE_ID.eq(workspace).and(WORK_AT_CLOSE.CYCLE_ID.eq(cycle.value()));
    }

    private static Field<Long> tasks(Field<Long> counted) {
        return field(select(counted)
                .from(TASK)
                .where(TASK.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
                .and(TASK.INITIATIVE_ID.eq(INITIATIVE.ID))
                .and(TASK.ARCHIVED_AT.isNull()));
    }
}
