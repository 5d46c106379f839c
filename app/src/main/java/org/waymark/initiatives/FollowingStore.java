package org.waymark.initiatives;

import static org.waymark.initiatives.schema.Tables.KEY_RESULT_FOLLOWING;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;

/** Which key results take their milestones from their initiatives. */
@Repository
class FollowingStore {
    private final DSLContext db;

    FollowingStore(DSLContext db) {
        this.db = db;
    }

    boolean holds(UUID workspace, KeyResult.Id keyResult) {
        return db.fetchExists(
                KEY_RESULT_FOLLOWING,
                KEY_RESULT_FOLLOWING
                        .WORKSPACE_ID
                        .eq(workspace)
                        .and(KEY_RESULT_FOLLOWING.KEY_RESULT_ID.eq(keyResult.value())));
    }

    void add(Actor actor, KeyResult.Id keyResult, Instant at) {
        db.insertInto(KEY_RESULT_FOLLOWING)
                .set(KEY_RESULT_FOLLOWING.WORKSPACE_ID, actor.workspace())
                .set(KEY_RESULT_FOLLOWING.KEY_RESULT_ID, keyResult.value())
                .set(KEY_RESULT_FOLLOWING.SET_BY, actor.person())
                .set(KEY_RESULT_FOLLOWING.SET_AT, at)
                .execute();
    }

    void remove(UUID workspace, KeyResult.Id keyResult) {
        db.deleteFrom(KEY_RESULT_FOLLOWING)
                .where(KEY_RESULT_FOLLOWING.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT_FOLLOWING.KEY_RESULT_ID.eq(keyResult.value()))
                .execute();
    }
}
