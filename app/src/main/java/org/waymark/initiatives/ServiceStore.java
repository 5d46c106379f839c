package org.waymark.initiatives;

import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;

/** Which initiative serves which key result. */
@Repository
class ServiceStore {
    private final DSLContext db;

    ServiceStore(DSLContext db) {
        this.db = db;
    }

    void add(Actor actor, Initiative.Id initiative, KeyResult.Id keyResult, Instant at) {
        db.insertInto(INITIATIVE_KEY_RESULT)
                .set(INITIATIVE_KEY_RESULT.WORKSPACE_ID, actor.workspace())
                .set(INITIATIVE_KEY_RESULT.INITIATIVE_ID, initiative.value())
                .set(INITIATIVE_KEY_RESULT.KEY_RESULT_ID, keyResult.value())
                .set(INITIATIVE_KEY_RESULT.LINKED_BY, actor.person())
                .set(INITIATIVE_KEY_RESULT.LINKED_AT, at)
                .execute();
    }

    void remove(UUID workspace, Initiative.Id initiative, KeyResult.Id keyResult) {
        db.deleteFrom(INITIATIVE_KEY_RESULT)
                .where(INITIATIVE_KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(INITIATIVE_KEY_RESULT.INITIATIVE_ID.eq(initiative.value()))
                .and(INITIATIVE_KEY_RESULT.KEY_RESULT_ID.eq(keyResult.value()))
                .execute();
    }

    /** The initiatives that serve a key result and are not archived, by when they were linked; whoever may see them. */
    List<Initiative> of(UUID workspace, KeyResult.Id keyResult) {
        return db.select(INITIATIVE.fields())
                .from(INITIATIVE_KEY_RESULT)
                .join(INITIATIVE)
                .on(INITIATIVE
                        .WORKSPACE_ID
                        .eq(INITIATIVE_KEY_RESULT.WORKSPACE_ID)
                        .and(INITIATIVE.ID.eq(INITIATIVE_KEY_RESULT.INITIATIVE_ID)))
                .where(INITIATIVE_KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(INITIATIVE_KEY_RESULT.KEY_RESULT_ID.eq(keyResult.value()))
                .and(INITIATIVE.ARCHIVED_AT.isNull())
                .orderBy(INITIATIVE_KEY_RESULT.LINKED_AT, INITIATIVE.ID)
                .fetch(InitiativeRow::initiative);
    }
}
