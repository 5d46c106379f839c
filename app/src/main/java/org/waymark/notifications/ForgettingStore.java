package org.waymark.notifications;

import static org.waymark.notifications.schema.Tables.NEWS_LETTER;
import static org.waymark.notifications.schema.Tables.NEWS_ROUND;
import static org.waymark.notifications.schema.Tables.NOTICE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ForgettingStore {
    private final DSLContext db;

    ForgettingStore(DSLContext db) {
        this.db = db;
    }

    void forget(Instant before) {
        db.deleteFrom(NOTICE).where(NOTICE.READ_AT.lt(before)).execute();
        db.deleteFrom(NEWS_LETTER).where(NEWS_LETTER.MADE_AT.lt(before)).execute();
        db.deleteFrom(NEWS_ROUND).where(NEWS_ROUND.DONE_AT.lt(before)).execute();
    }
}
