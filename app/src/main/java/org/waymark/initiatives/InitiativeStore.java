package org.waymark.initiatives;

import static org.jooq.impl.DSL.max;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.Held;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

@Repository
class InitiativeStore {
    private final DSLContext db;

    InitiativeStore(DSLContext db) {
        this.db = db;
    }

    /** For whom it is not visible, it is not there. */
    Initiative get(Actor actor, Initiative.Id id) {
        return db.selectFrom(INITIATIVE)
                .where(visible(actor, id))
                .fetchOptional(InitiativeRow::initiative)
                .orElseThrow(() -> new Refused.Missing("initiative"));
    }

    /** As {@link #get}, and nobody else changes it until this transaction ends. */
    Initiative lock(Actor actor, Initiative.Id id) {
        return Held.rows(db, db.selectFrom(INITIATIVE).where(visible(actor, id)), INITIATIVE)
                .fetchOptional(InitiativeRow::initiative)
                .orElseThrow(() -> new Refused.Missing("initiative"));
    }

    void add(Actor actor, Initiative initiative, Instant at) {
        db.insertInto(INITIATIVE)
                .set(INITIATIVE.WORKSPACE_ID, actor.workspace())
                .set(INITIATIVE.ID, initiative.id().value())
                .set(InitiativeRow.written(initiative))
                .set(INITIATIVE.CREATED_BY, initiative.createdBy())
                .set(INITIATIVE.CREATED_AT, at)
                .execute();
    }

    /** All of it; whoever saves has locked it and looked at its version. */
    void save(UUID workspace, Initiative initiative) {
        db.update(INITIATIVE)
                .set(InitiativeRow.written(initiative))
                .where(is(workspace, initiative.id()))
                .execute();
    }

    /** The place after all others of a status. */
    double lastPlace(UUID workspace, Initiative.Status status) {
        var last = db.select(max(INITIATIVE.POSITION))
                .from(INITIATIVE)
                .where(of(workspace, status))
                .fetchSingle()
                .value1();
        return Objects.requireNonNullElse(last, 0.0) + 1;
    }

    /** The place before another one of that status; of those in between nobody has it. */
    Optional<Places.Gap> gapBefore(UUID workspace, Initiative.Status status, Initiative.Id before) {
        return db.select(INITIATIVE.POSITION)
                .from(INITIATIVE)
                .where(of(workspace, status))
                .and(INITIATIVE.ID.eq(before.value()))
                .fetchOptional(INITIATIVE.POSITION)
                .map(upper -> new Places.Gap(placeBelow(workspace, status, upper), upper));
    }

    private @Nullable Double placeBelow(UUID workspace, Initiative.Status status, double upper) {
        return db.select(max(INITIATIVE.POSITION))
                .from(INITIATIVE)
                .where(of(workspace, status))
                .and(INITIATIVE.POSITION.lt(upper))
                .fetchSingle()
                .value1();
    }

    /** Those of a status in their order, whoever may see them. */
    List<Initiative.Id> inOrder(UUID workspace, Initiative.Status status) {
        return db.select(INITIATIVE.ID)
                .from(INITIATIVE)
                .where(of(workspace, status))
                .orderBy(INITIATIVE.POSITION, INITIATIVE.ID)
                .fetch(row -> new Initiative.Id(row.value1()));
    }

    void number(UUID workspace, List<Initiative.Id> order) {
        var update = db.update(INITIATIVE)
                .set(INITIATIVE.POSITION, 0.0)
                .where(INITIATIVE.WORKSPACE_ID.eq(workspace))
                .and(INITIATIVE.ID.eq(new UUID(0, 0)));
        var rows = new Object[order.size()][];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = new Object[] {i + 1.0, workspace, order.get(i).value()};
        }
        if (rows.length > 0) db.batch(update).bind(rows).execute();
    }

    /** The next one after it in its status that the actor may see. */
    Optional<Initiative.Id> follower(Actor actor, Initiative initiative) {
        return db.select(INITIATIVE.ID)
                .from(INITIATIVE)
                .where(of(actor.workspace(), initiative.status()))
                .and(INITIATIVE.POSITION.gt(initiative.position()))
                .and(INITIATIVE.ARCHIVED_AT.isNull())
                .and(ReadableInitiatives.by(actor, INITIATIVE))
                .orderBy(INITIATIVE.POSITION, INITIATIVE.ID)
                .limit(1)
                .fetchOptional(row -> new Initiative.Id(row.value1()));
    }

    private static Condition visible(Actor actor, Initiative.Id id) {
        return ReadableInitiatives.by(actor, INITIATIVE).and(INITIATIVE.ID.eq(id.value()));
    }

    private static Condition of(UUID workspace, Initiative.Status status) {
        return INITIATIVE.WORKSPACE_ID.eq(workspace).and(INITIATIVE.STATUS.eq(status.name()));
    }

    private static Condition is(UUID workspace, Initiative.Id id) {
        return INITIATIVE.WORKSPACE_ID.eq(workspace).and(INITIATIVE.ID.eq(id.value()));
    }
}
