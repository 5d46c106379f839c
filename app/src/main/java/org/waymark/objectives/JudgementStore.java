package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.OBJECTIVE_OVERRIDE;
import static org.waymark.objectives.schema.Tables.OWNER_WORD;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.measure.Progress;
import org.waymark.platform.Actor;

@Repository
class JudgementStore {
    private final DSLContext db;

    JudgementStore(DSLContext db) {
        this.db = db;
    }

    void override(Actor actor, Objective.Id id, Progress progress, String reason, Instant at) {
        removeOverride(actor, id);
        db.insertInto(OBJECTIVE_OVERRIDE)
                .set(OBJECTIVE_OVERRIDE.WORKSPACE_ID, actor.workspace())
                .set(OBJECTIVE_OVERRIDE.OBJECTIVE_ID, id.value())
                .set(OBJECTIVE_OVERRIDE.PROGRESS, progress.ratio())
                .set(OBJECTIVE_OVERRIDE.REASON, reason)
                .set(OBJECTIVE_OVERRIDE.SET_BY, actor.person())
                .set(OBJECTIVE_OVERRIDE.SET_AT, at)
                .execute();
    }

    void removeOverride(Actor actor, Objective.Id id) {
        db.deleteFrom(OBJECTIVE_OVERRIDE)
                .where(OBJECTIVE_OVERRIDE.WORKSPACE_ID.eq(actor.workspace()))
                .and(OBJECTIVE_OVERRIDE.OBJECTIVE_ID.eq(id.value()))
                .execute();
    }

    void say(Actor actor, Objective.Id id, OwnerWord word, Instant at) {
        removeWord(actor, id);
        db.insertInto(OWNER_WORD)
                .set(OWNER_WORD.WORKSPACE_ID, actor.workspace())
                .set(OWNER_WORD.OBJECTIVE_ID, id.value())
                .set(OWNER_WORD.STATUS, word.status().name())
                .set(OWNER_WORD.NOTE, word.note())
                .set(OWNER_WORD.SET_BY, actor.person())
                .set(OWNER_WORD.SET_AT, at)
                .execute();
    }

    boolean hasWord(Actor actor, Objective.Id id) {
        return db.fetchExists(
                OWNER_WORD, OWNER_WORD.WORKSPACE_ID.eq(actor.workspace()).and(OWNER_WORD.OBJECTIVE_ID.eq(id.value())));
    }

    void removeWord(Actor actor, Objective.Id id) {
        db.deleteFrom(OWNER_WORD)
                .where(OWNER_WORD.WORKSPACE_ID.eq(actor.workspace()))
                .and(OWNER_WORD.OBJECTIVE_ID.eq(id.value()))
                .execute();
    }
}
