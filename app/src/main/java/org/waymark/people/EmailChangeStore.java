package org.waymark.people;

import static org.waymark.people.schema.Tables.EMAIL_CHANGE;
import static org.waymark.people.schema.Tables.PASSWORD_RESET;
import static org.waymark.people.schema.Tables.PERSON;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Addresses that wait for a click in their mailbox, and those that were given. */
@Repository
class EmailChangeStore {
    private final DSLContext db;

    EmailChangeStore(DSLContext db) {
        this.db = db;
    }

    /** Only the newest link works. */
    void add(EmailChange change, Secret secret, Instant now) {
        db.deleteFrom(EMAIL_CHANGE)
                .where(EMAIL_CHANGE.EXPIRES_AT.le(now))
                .or(EMAIL_CHANGE.PERSON_ID.eq(change.person().id().value()))
                .execute();
        db.insertInto(EMAIL_CHANGE)
                .set(EMAIL_CHANGE.TOKEN_HASH, secret.hash())
                .set(EMAIL_CHANGE.PERSON_ID, change.person().id().value())
                .set(EMAIL_CHANGE.EMAIL, change.email())
                .set(EMAIL_CHANGE.CREATED_AT, now)
                .set(EMAIL_CHANGE.EXPIRES_AT, change.expiresAt())
                .execute();
    }

    Optional<EmailChange> of(UUID person, Instant now) {
        return find(EMAIL_CHANGE.PERSON_ID.eq(person), now);
    }

    Optional<EmailChange> behind(Secret secret, Instant now) {
        return find(EMAIL_CHANGE.TOKEN_HASH.eq(secret.hash()), now);
    }

    private Optional<EmailChange> find(Condition which, Instant now) {
        return db.select(PERSON.fields())
                .select(EMAIL_CHANGE.EMAIL, EMAIL_CHANGE.EXPIRES_AT)
                .from(EMAIL_CHANGE)
                .join(PERSON)
                .on(PERSON.ID.eq(EMAIL_CHANGE.PERSON_ID))
                .where(which)
                .and(EMAIL_CHANGE.EXPIRES_AT.gt(now))
                .fetchOptional(EmailChangeStore::change);
    }

    void remove(UUID person) {
        db.deleteFrom(EMAIL_CHANGE).where(EMAIL_CHANGE.PERSON_ID.eq(person)).execute();
    }

    /**
     * False when the address is somebody else's. Links that went to the earlier one no longer work, or who reads that mailbox could
     * still choose a password.
     */
    boolean give(UUID person, EmailAddress email) {
        try {
            if (!isSaved(person, email)) return false;
        } catch (DuplicateKeyException | IntegrityConstraintViolationException sameMoment) {
            return false;
        }
        remove(person);
        db.deleteFrom(PASSWORD_RESET).where(PASSWORD_RESET.PERSON_ID.eq(person)).execute();
        return true;
    }

    private boolean isSaved(UUID person, EmailAddress email) {
        var other = PERSON.as("other");
        return db.update(PERSON)
                        .set(PERSON.EMAIL, email.text())
                        .set(PERSON.EMAIL_FOLDED, email.folded())
                        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                        .where(PERSON.ID.eq(person))
                        .andNotExists(DSL.selectOne()
                                .from(other)
                                .where(other.EMAIL_FOLDED.eq(email.folded()))
                                .and(other.ID.ne(person)))
                        .execute()
                == 1;
    }

    private static EmailChange change(Record row) {
        return new EmailChange(PersonStore.person(row), row.get(EMAIL_CHANGE.EMAIL), row.get(EMAIL_CHANGE.EXPIRES_AT));
    }
}
