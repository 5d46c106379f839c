package org.waymark.notifications;

import static org.waymark.notifications.schema.Tables.NEWS_ROUND;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which rounds are done. */
@Repository
class RoundStore {
    private final DSLContext db;

    RoundStore(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public boolean isDone(UUID workspace, String kind, LocalDate day, String slot) {
        return db.fetchExists(
                NEWS_ROUND,
                NEWS_ROUND.WORKSPACE_ID.eq(workspace),
                NEWS_ROUND.KIND.eq(kind),
                NEWS_ROUND.DAY.eq(day),
                NEWS_ROUND.SLOT.eq(slot));
    }

    /** Rounds of a slot from that day on go again: whom they wrote to they pass over. */
    void reopen(Slot slot, LocalDate from) {
        db.deleteFrom(NEWS_ROUND)
                .where(NEWS_ROUND.WORKSPACE_ID.eq(slot.workspace()))
                .and(NEWS_ROUND.DAY.ge(from))
                .and(NEWS_ROUND.SLOT.eq(slot.key()))
                .execute();
    }

    /** False when somebody did it at the same time. */
    @Transactional
    public boolean done(UUID workspace, String kind, LocalDate day, String slot, Instant now) {
        return db.insertInto(NEWS_ROUND)
                        .set(NEWS_ROUND.WORKSPACE_ID, workspace)
                        .set(NEWS_ROUND.KIND, kind)
                        .set(NEWS_ROUND.DAY, day)
                        .set(NEWS_ROUND.SLOT, slot)
                        .set(NEWS_ROUND.DONE_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
