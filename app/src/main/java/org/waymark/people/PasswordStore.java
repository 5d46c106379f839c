package org.waymark.people;

import static org.waymark.people.schema.Tables.PASSWORD_RESET;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.PERSON_SESSION;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Password hashes and the links that replace them. Each method is a transaction: hashing happens between them, outside. */
@Repository
class PasswordStore {
    private final DSLContext db;

    PasswordStore(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public @Nullable String hashOf(UUID person) {
        return db.select(PERSON.PASSWORD_HASH)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchOne(PERSON.PASSWORD_HASH);
    }

    /** Ends all sessions but the one where it was done, if it was one, and every link that is still open. */
    @Transactional
    public void change(UUID person, String hash, Session.@Nullable Id kept) {
        replace(person, hash, kept == null ? DSL.noCondition() : PERSON_SESSION.ID.ne(kept.value()));
    }

    /** Also run for an unknown address, so that the clock does not tell who has an account. */
    @Transactional
    public void sweepResets(Instant now) {
        db.deleteFrom(PASSWORD_RESET).where(PASSWORD_RESET.EXPIRES_AT.le(now)).execute();
    }

    /** Only the newest link works. */
    @Transactional
    public void addReset(UUID person, Secret secret, Instant now, Instant expires) {
        db.deleteFrom(PASSWORD_RESET).where(PASSWORD_RESET.PERSON_ID.eq(person)).execute();
        db.insertInto(PASSWORD_RESET)
                .set(PASSWORD_RESET.TOKEN_HASH, secret.hash())
                .set(PASSWORD_RESET.PERSON_ID, person)
                .set(PASSWORD_RESET.CREATED_AT, now)
                .set(PASSWORD_RESET.EXPIRES_AT, expires)
                .execute();
    }

    @Transactional(readOnly = true)
    public Optional<Person> personOf(Secret secret, Instant now) {
        return db.select(PERSON.fields())
                .from(PASSWORD_RESET)
                .join(PERSON)
                .on(PERSON.ID.eq(PASSWORD_RESET.PERSON_ID))
                .where(works(secret, now))
                .fetchOptional(PersonStore::person);
    }

    /** True for the first who uses the link; ends all sessions. */
    @Transactional
    public boolean reset(UUID person, String hash, Secret secret, Instant now) {
        boolean first = db.update(PASSWORD_RESET)
                        .set(PASSWORD_RESET.USED_AT, now)
                        .where(works(secret, now))
                        .execute()
                == 1;
        if (first) {
            replace(person, hash, DSL.noCondition());
        }
        return first;
    }

    private void replace(UUID person, String hash, Condition ended) {
        db.update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
                .where(PERSON.ID.eq(person))
                .execute();
        db.deleteFrom(PASSWORD_RESET).where(PASSWORD_RESET.PERSON_ID.eq(person)).execute();
        db.deleteFrom(PERSON_SESSION)
                .where(PERSON_SESSION.PERSON_ID.eq(person))
                .and(ended)
                .execute();
    }

    private static Condition works(Secret secret, Instant now) {
        return PASSWORD_RESET
                .TOKEN_HASH
                .eq(secret.hash())
                .and(PASSWORD_RESET.EXPIRES_AT.gt(now))
                .and(PASSWORD_RESET.USED_AT.isNull());
    }
}
