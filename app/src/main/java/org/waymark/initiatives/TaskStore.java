package org.waymark.initiatives;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.TASK;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

@Repository
class TaskStore {
    private final DSLContext db;

    TaskStore(DSLContext db) {
        this.db = db;
    }

    /** The tasks of an initiative that are on its list, in their order. */
    List<Task> of(UUID workspace, Initiative.Id initiative) {
        return db.selectFrom(TASK)
                .where(listed(workspace, initiative))
                .orderBy(TASK.POSITION, TASK.ID)
                .fetch(InitiativeRow::task);
    }

    /** Also one that was taken off the list. Who may not see the initiative does not see its tasks. */
    Task get(Actor actor, Task.Id id) {
        return db.selectFrom(TASK)
                .where(is(actor.workspace(), id))
                .and(exists(selectOne()
                        .from(INITIATIVE)
                        .where(ReadableInitiatives.by(actor, INITIATIVE))
                        .and(INITIATIVE.ID.eq(TASK.INITIATIVE_ID))))
                .fetchOptional(InitiativeRow::task)
                .orElseThrow(() -> new Refused.Missing("task"));
    }

    Initiative.Tally tally(UUID workspace, Initiative.Id initiative) {
        return db.select(count(), count(TASK.DONE_AT))
                .from(TASK)
                .where(listed(workspace, initiative))
                .fetchSingle(row -> new Initiative.Tally(row.value2(), row.value1()));
    }

    void add(Actor actor, Task task, Instant at) {
        var assignee = task.assignee();
        db.insertInto(TASK)
                .set(TASK.WORKSPACE_ID, actor.workspace())
                .set(TASK.ID, task.id().value())
                .set(TASK.INITIATIVE_ID, task.initiative().value())
                .set(TASK.TITLE, task.title())
                .set(TASK.ASSIGNEE_ID, assignee == null ? null : assignee.value())
                .set(TASK.DUE_DAY, task.due())
                .set(TASK.POSITION, field(nextPosition(actor.workspace(), task.initiative())))
                .set(TASK.CREATED_BY, actor.person())
                .set(TASK.CREATED_AT, at)
                .execute();
    }

    void save(UUID workspace, Task task) {
        var assignee = task.assignee();
        var done = task.done();
        db.update(TASK)
                .set(TASK.TITLE, task.title())
                .set(TASK.ASSIGNEE_ID, assignee == null ? null : assignee.value())
                .set(TASK.DUE_DAY, task.due())
                .set(TASK.DONE_AT, done == null ? null : done.at())
                .set(TASK.DONE_BY, done == null ? null : done.by())
                .set(TASK.ARCHIVED_AT, task.archivedAt())
                .where(is(workspace, task.id()))
                .execute();
    }

    void savePosition(UUID workspace, Task.Id id, long position) {
        db.update(TASK).set(TASK.POSITION, position).where(is(workspace, id)).execute();
    }

    private static org.jooq.Select<org.jooq.Record1<Long>> nextPosition(UUID workspace, Initiative.Id initiative) {
        return select(coalesce(max(TASK.POSITION), inline(0L)).plus(1L))
                .from(TASK)
                .where(TASK.WORKSPACE_ID.eq(workspace))
                .and(TASK.INITIATIVE_ID.eq(initiative.value()));
    }

    private static Condition listed(UUID workspace, Initiative.Id initiative) {
        return TASK.WORKSPACE_ID
                .eq(workspace)
                .and(TASK.INITIATIVE_ID.eq(initiative.value()))
                .and(TASK.ARCHIVED_AT.isNull());
    }

    private static Condition is(UUID workspace, Task.Id id) {
        return TASK.WORKSPACE_ID.eq(workspace).and(TASK.ID.eq(id.value()));
    }
}
