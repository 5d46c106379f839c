package org.waymark.people;

import static org.waymark.people.schema.Tables.SIGN_IN_ATTEMPT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Failed attempts; each change is a transaction of its own, because the attempt counts also when all else is rolled back. */
@Repository
class AttemptStore {
    private final DSLContext db;

    AttemptStore(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<Instant> latest(String key, Instant since, int most) {
        return db.select(SIGN_IN_ATTEMPT.ATTEMPTED_AT)
                .from(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.ATTEMPT_KEY.eq(key))
                .and(SIGN_IN_ATTEMPT.ATTEMPTED_AT.gt(since))
                .orderBy(SIGN_IN_ATTEMPT.ATTEMPTED_AT.desc())
                .limit(most)
                .fetch(SIGN_IN_ATTEMPT.ATTEMPTED_AT);
    }

    /** Sweeps away what no longer counts on the way. */
    @Transactional
    public void add(Attempts.Attempt attempt, Instant now, Instant outdated) {
        db.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.ATTEMPTED_AT.lt(outdated))
                .execute();
        for (var key : attempt.keys()) {
            db.insertInto(SIGN_IN_ATTEMPT)
                    .set(SIGN_IN_ATTEMPT.ID, attempt.id())
                    .set(SIGN_IN_ATTEMPT.ATTEMPT_KEY, key)
                    .set(SIGN_IN_ATTEMPT.ATTEMPTED_AT, now)
                    .execute();
        }
    }

    @Transactional
    public void remove(Attempts.Attempt attempt) {
        db.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.ID.eq(attempt.id()))
                .execute();
    }

    @Transactional
    public void removeAll(String key) {
        db.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.ATTEMPT_KEY.eq(key))
                .execute();
    }
}
