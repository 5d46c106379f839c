package org.waymark.people;

import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.platform.schema.Tables.FACT;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class LastChangeQuery {
    private final DSLContext db;

    LastChangeQuery(DSLContext db) {
        this.db = db;
    }

    /** The name of who last changed this. */
    Optional<String> authorOf(UUID workspace, UUID subject) {
        return db.select(PERSON.NAME)
                .from(FACT)
                .join(PERSON)
                .on(PERSON.ID.eq(FACT.PERSON_ID))
                .where(FACT.WORKSPACE_ID.eq(workspace))
                .and(FACT.SUBJECT_ID.eq(subject))
                .orderBy(FACT.ID.desc())
                .limit(1)
                .fetchOptional(PERSON.NAME);
    }
}
