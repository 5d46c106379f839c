package org.waymark.platform;

import static org.waymark.platform.schema.Tables.IDEMPOTENCY;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The answers kept for programs that ask twice. */
@Repository
class AnswerStore {
    private final DSLContext db;

    AnswerStore(DSLContext db) {
        this.db = db;
    }

    record Kept(String request, KeptAnswer answer) {}

    Optional<Kept> find(Actor actor, String key) {
        return db.selectFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.WORKSPACE_ID.eq(actor.workspace()))
                .and(IDEMPOTENCY.PERSON_ID.eq(actor.person()))
                .and(IDEMPOTENCY.IDEMPOTENCY_KEY.eq(key))
                .fetchOptional(row -> new Kept(
                        row.getRequestHash(),
                        new KeptAnswer(row.getStatus().intValue(), row.getLocation(), row.getBody())));
    }

    void add(Actor actor, String key, String request, KeptAnswer answer, Instant at) {
        db.insertInto(IDEMPOTENCY)
                .set(IDEMPOTENCY.WORKSPACE_ID, actor.workspace())
                .set(IDEMPOTENCY.PERSON_ID, actor.person())
                .set(IDEMPOTENCY.IDEMPOTENCY_KEY, key)
                .set(IDEMPOTENCY.REQUEST_HASH, request)
                .set(IDEMPOTENCY.STATUS, (long) answer.status())
                .set(IDEMPOTENCY.LOCATION, answer.location())
                .set(IDEMPOTENCY.BODY, answer.body())
                .set(IDEMPOTENCY.ANSWERED_AT, at)
                .execute();
    }

    void forget(Instant until) {
        db.deleteFrom(IDEMPOTENCY).where(IDEMPOTENCY.ANSWERED_AT.le(until)).execute();
    }
}
