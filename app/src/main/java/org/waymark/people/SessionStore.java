package org.waymark.people;

import static org.jooq.impl.DSL.field;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.PERSON_SESSION;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SessionStore {
    private final DSLContext db;

    SessionStore(DSLContext db) {
        this.db = db;
    }

    /** @param workspace where the person lands: where it was last, else the company it joined first, else its private space */
    record Credentials(
            UUID person, UUID workspace, @Nullable String passwordHash) {}

    @Transactional(readOnly = true)
    public Optional<Credentials> credentialsOf(EmailAddress email) {
        return db.select(PERSON.ID, MEMBERSHIP.WORKSPACE_ID, PERSON.PASSWORD_HASH)
                .from(PERSON)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(MEMBERSHIP.WORKSPACE_ID))
                .where(PERSON.EMAIL_FOLDED.eq(email.folded()))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .orderBy(
                        MEMBERSHIP.ENTERED_AT.desc().nullsLast(),
                        field(WORKSPACE.PERSONAL_OF.isNotNull()),
                        MEMBERSHIP.JOINED_AT,
                        WORKSPACE.ID)
                .limit(1)
                .fetchOptional(row -> new Credentials(row.value1(), row.value2(), row.value3()));
    }

    /** Sweeps away the person's outlived sessions on the way. */
    @Transactional
    public void open(Secret secret, UUID person, UUID workspace, Session session, Instant expires) {
        db.deleteFrom(PERSON_SESSION)
                .where(PERSON_SESSION.PERSON_ID.eq(person))
                .and(PERSON_SESSION.EXPIRES_AT.le(session.createdAt()))
                .execute();
        db.insertInto(PERSON_SESSION)
                .set(PERSON_SESSION.TOKEN_HASH, secret.hash())
                .set(PERSON_SESSION.ID, session.id().value())
                .set(PERSON_SESSION.PERSON_ID, person)
                .set(PERSON_SESSION.WORKSPACE_ID, workspace)
                .set(PERSON_SESSION.DEVICE, session.device())
                .set(PERSON_SESSION.REMEMBERED, session.remembered())
                .set(PERSON_SESSION.CREATED_AT, session.createdAt())
                .set(PERSON_SESSION.SEEN_AT, session.seenAt())
                .set(PERSON_SESSION.EXPIRES_AT, expires)
                .execute();
    }

    @Transactional
    public void extend(Session.Id session, Instant seen, Instant expires) {
        db.update(PERSON_SESSION)
                .set(PERSON_SESSION.SEEN_AT, seen)
                .set(PERSON_SESSION.EXPIRES_AT, expires)
                .where(PERSON_SESSION.ID.eq(session.value()))
                .and(PERSON_SESSION.SEEN_AT.lt(seen))
                .execute();
    }

    List<Session> of(UUID person, Instant now) {
        return db.selectFrom(PERSON_SESSION)
                .where(PERSON_SESSION.PERSON_ID.eq(person))
                .and(PERSON_SESSION.EXPIRES_AT.gt(now))
                .orderBy(PERSON_SESSION.SEEN_AT.desc(), PERSON_SESSION.ID)
                .fetch(row -> new Session(
                        new Session.Id(row.getId()),
                        row.getDevice(),
                        row.getRemembered(),
                        row.getCreatedAt(),
                        row.getSeenAt()));
    }

    boolean enter(Session.Id session, UUID workspace) {
        return db.update(PERSON_SESSION)
                        .set(PERSON_SESSION.WORKSPACE_ID, workspace)
                        .where(PERSON_SESSION.ID.eq(session.value()))
                        .execute()
                == 1;
    }

    boolean close(UUID person, Session.Id session) {
        return db.deleteFrom(PERSON_SESSION)
                        .where(PERSON_SESSION.PERSON_ID.eq(person))
                        .and(PERSON_SESSION.ID.eq(session.value()))
                        .execute()
                == 1;
    }

    void closeAll(UUID person) {
        db.deleteFrom(PERSON_SESSION).where(PERSON_SESSION.PERSON_ID.eq(person)).execute();
    }

    void closeAllBut(UUID person, Session.Id kept) {
        db.deleteFrom(PERSON_SESSION)
                .where(PERSON_SESSION.PERSON_ID.eq(person))
                .and(PERSON_SESSION.ID.ne(kept.value()))
                .execute();
    }

    /** Sessions in a workspace that the person has left go on in its private one. */
    void sendHome(UUID person, UUID left) {
        db.update(PERSON_SESSION)
                .set(
                        PERSON_SESSION.WORKSPACE_ID,
                        db.select(WORKSPACE.ID).from(WORKSPACE).where(WORKSPACE.PERSONAL_OF.eq(person)))
                .where(PERSON_SESSION.PERSON_ID.eq(person))
                .and(PERSON_SESSION.WORKSPACE_ID.eq(left))
                .execute();
    }
}
