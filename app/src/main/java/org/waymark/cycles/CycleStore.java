package org.waymark.cycles;

import static org.jooq.impl.DSL.when;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.waymark.measure.Period;
import org.waymark.people.Folding;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

@Repository
class CycleStore {
    private final DSLContext db;

    CycleStore(DSLContext db) {
        this.db = db;
    }

    Cycle get(UUID workspace, Cycle.Id id) {
        return find(workspace, CYCLE.ID.eq(id.value()));
    }

    Cycle get(UUID workspace, String slug) {
        return all(workspace).stream()
                .filter(cycle -> cycle.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("cycle"));
    }

    List<Cycle> all(UUID workspace) {
        return db.select(CYCLE.asterisk(), CYCLE_CLOSURE.CLOSED_AT)
                .from(CYCLE)
                .leftJoin(CYCLE_CLOSURE)
                .on(CYCLE_CLOSURE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID).and(CYCLE_CLOSURE.CYCLE_ID.eq(CYCLE.ID)))
                .where(CYCLE.WORKSPACE_ID.eq(workspace))
                .orderBy(CYCLE.START_DAY, CYCLE.END_DAY.desc(), CYCLE.ID)
                .fetch(CycleStore::cycle);
    }

    /** Of two who make the same cycle at the same moment, the second is told. */
    void add(UUID workspace, Cycle cycle, Instant now) {
        var added = db.insertInto(CYCLE)
                .set(CYCLE.WORKSPACE_ID, workspace)
                .set(CYCLE.ID, cycle.id().value())
                .set(CYCLE.PARENT_ID, parent(cycle))
                .set(CYCLE.NAME, cycle.name())
                .set(CYCLE.SLUG, cycle.slug())
                .set(CYCLE.RHYTHM, cycle.rhythm().name())
                .set(CYCLE.START_DAY, cycle.period().start())
                .set(CYCLE.END_DAY, cycle.period().end())
                .set(CYCLE.TAKEN_NAME, taken(cycle))
                .set(CYCLE.CREATED_AT, now)
                .set(CYCLE.VERSION, cycle.version())
                .onConflictDoNothing()
                .execute();
        if (added == 0) throw new Refused.Conflict("no.cycles.same-address", cycle.name());
    }

    /** Saves over the version that was read before. */
    void save(UUID workspace, Cycle cycle) {
        try {
            if (!isSaved(workspace, cycle)) throw new Refused.Conflict("no.cycles.changed");
        } catch (DuplicateKeyException | IntegrityConstraintViolationException sameMoment) {
            throw new Refused.Conflict("no.cycles.same-address", cycle.name());
        }
    }

    private boolean isSaved(UUID workspace, Cycle cycle) {
        return db.update(CYCLE)
                        .set(CYCLE.PARENT_ID, parent(cycle))
                        .set(CYCLE.NAME, cycle.name())
                        .set(
                                CYCLE.TAKEN_NAME,
                                when(CYCLE.NAME.eq(cycle.name()), CYCLE.TAKEN_NAME)
                                        .otherwise(taken(cycle)))
                        .set(CYCLE.SLUG, cycle.slug())
                        .set(CYCLE.RHYTHM, cycle.rhythm().name())
                        .set(CYCLE.START_DAY, cycle.period().start())
                        .set(CYCLE.END_DAY, cycle.period().end())
                        .set(CYCLE.VERSION, cycle.version())
                        .where(is(workspace, cycle.id()))
                        .and(CYCLE.VERSION.eq(cycle.version() - 1))
                        .execute()
                == 1;
    }

    void delete(UUID workspace, Cycle.Id id) {
        reopen(workspace, id);
        db.deleteFrom(CYCLE).where(is(workspace, id)).execute();
    }

    void close(Actor actor, Cycle.Id id, Instant at) {
        db.insertInto(CYCLE_CLOSURE)
                .set(CYCLE_CLOSURE.WORKSPACE_ID, actor.workspace())
                .set(CYCLE_CLOSURE.CYCLE_ID, id.value())
                .set(CYCLE_CLOSURE.CLOSED_BY, actor.person())
                .set(CYCLE_CLOSURE.CLOSED_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    void reopen(UUID workspace, Cycle.Id id) {
        db.deleteFrom(CYCLE_CLOSURE)
                .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(workspace).and(CYCLE_CLOSURE.CYCLE_ID.eq(id.value())))
                .execute();
    }

    private Cycle find(UUID workspace, Condition which) {
        var row = db.select(CYCLE.asterisk(), CYCLE_CLOSURE.CLOSED_AT)
                .from(CYCLE)
                .leftJoin(CYCLE_CLOSURE)
                .on(CYCLE_CLOSURE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID).and(CYCLE_CLOSURE.CYCLE_ID.eq(CYCLE.ID)))
                .where(CYCLE.WORKSPACE_ID.eq(workspace))
                .and(which)
                .fetchOptional(CycleStore::cycle);
        return row.orElseThrow(() -> new Refused.Missing("cycle"));
    }

    private static Condition is(UUID workspace, Cycle.Id id) {
        return CYCLE.WORKSPACE_ID.eq(workspace).and(CYCLE.ID.eq(id.value()));
    }

    private static @Nullable UUID parent(Cycle cycle) {
        var parent = cycle.parent();
        return parent == null ? null : parent.value();
    }

    private static String taken(Cycle cycle) {
        return Folding.fold(cycle.name());
    }

    private static Cycle cycle(Record row) {
        var parent = row.get(CYCLE.PARENT_ID);
        return new Cycle(
                new Cycle.Id(row.get(CYCLE.ID)),
                parent == null ? null : new Cycle.Id(parent),
                row.get(CYCLE.NAME),
                row.get(CYCLE.SLUG),
                Rhythm.valueOf(row.get(CYCLE.RHYTHM)),
                new Period(row.get(CYCLE.START_DAY), row.get(CYCLE.END_DAY)),
                row.get(CYCLE_CLOSURE.CLOSED_AT),
                row.get(CYCLE.VERSION));
    }
}
