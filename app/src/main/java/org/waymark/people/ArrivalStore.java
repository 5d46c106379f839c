package org.waymark.people;

import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.WORKSPACE;
import static org.waymark.people.schema.Tables.WORKSPACE_ARRIVAL;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ArrivalStore {
    private final DSLContext db;

    ArrivalStore(DSLContext db) {
        this.db = db;
    }

    boolean hasWorkspace(UUID id) {
        return db.fetchExists(WORKSPACE, WORKSPACE.ID.eq(id));
    }

    boolean hasPerson(UUID id) {
        return db.fetchExists(PERSON, PERSON.ID.eq(id));
    }

    Optional<UUID> personWith(EmailAddress email) {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.EMAIL_FOLDED.eq(email.folded()))
                .fetchOptional(PERSON.ID);
    }

    void add(UUID workspace, UUID broughtBy, Instant at) {
        db.insertInto(WORKSPACE_ARRIVAL)
                .set(WORKSPACE_ARRIVAL.WORKSPACE_ID, workspace)
                .set(WORKSPACE_ARRIVAL.BROUGHT_BY, broughtBy)
                .set(WORKSPACE_ARRIVAL.BROUGHT_AT, at)
                .execute();
    }
}
