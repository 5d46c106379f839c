package org.waymark.notifications;

import static org.waymark.notifications.schema.Tables.NEWS_KEY;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The one secret that signs links in letters, made when it is first needed; all programs on one database share it. */
@Repository
class KeyStore {
    private static final long ONLY = 1;
    private static final int BYTES = 32;

    private final DSLContext db;
    private final SecureRandom random = new SecureRandom();

    KeyStore(DSLContext db) {
        this.db = db;
    }

    /** In hexadecimal. */
    String get() {
        return db.select(NEWS_KEY.SECRET)
                .from(NEWS_KEY)
                .where(NEWS_KEY.ID.eq(ONLY))
                .fetchOptional(NEWS_KEY.SECRET)
                .orElseGet(this::made);
    }

    private String made() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        db.insertInto(NEWS_KEY)
                .set(NEWS_KEY.ID, ONLY)
                .set(NEWS_KEY.SECRET, HexFormat.of().formatHex(bytes))
                .onConflictDoNothing()
                .execute();
        return db.select(NEWS_KEY.SECRET)
                .from(NEWS_KEY)
                .where(NEWS_KEY.ID.eq(ONLY))
                .fetchSingle(NEWS_KEY.SECRET);
    }
}
