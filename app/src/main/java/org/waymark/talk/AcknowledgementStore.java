package org.waymark.talk;

import static org.waymark.talk.schema.Tables.ACKNOWLEDGEMENT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AcknowledgementStore {
    private final DSLContext db;

    AcknowledgementStore(DSLContext db) {
        this.db = db;
    }

    /** False if it was there. */
    boolean add(UUID workspace, UUID checkIn, UUID person, Instant at) {
        return db.insertInto(ACKNOWLEDGEMENT)
                        .set(ACKNOWLEDGEMENT.WORKSPACE_ID, workspace)
                        .set(ACKNOWLEDGEMENT.CHECK_IN_ID, checkIn)
                        .set(ACKNOWLEDGEMENT.PERSON_ID, person)
                        .set(ACKNOWLEDGEMENT.ACKNOWLEDGED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** False if it was not there. */
    boolean remove(UUID workspace, UUID checkIn, UUID person) {
        return db.deleteFrom(ACKNOWLEDGEMENT)
                        .where(ACKNOWLEDGEMENT.WORKSPACE_ID.eq(workspace))
                        .and(ACKNOWLEDGEMENT.CHECK_IN_ID.eq(checkIn))
                        .and(ACKNOWLEDGEMENT.PERSON_ID.eq(person))
                        .execute()
                > 0;
    }
}
