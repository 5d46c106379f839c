package org.waymark.code;

import static org.waymark.code.schema.Tables.CODE_KEY;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.code.schema.tables.records.CodeKeyRecord;

/** Which key belongs to what. */
@Repository
class KeyStore {
    private static final int AT_ONCE = 500;

    private final DSLContext db;

    KeyStore(DSLContext db) {
        this.db = db;
    }

    /** @param within what it is a part of; the workspace where it is none */
    record Kept(Kind kind, UUID within, String key, UUID thing) {}

    List<Kept> all(UUID workspace) {
        return db.select(CODE_KEY.KIND, CODE_KEY.WITHIN_ID, CODE_KEY.SLUG, CODE_KEY.THING_ID)
                .from(CODE_KEY)
                .where(CODE_KEY.WORKSPACE_ID.eq(workspace))
                .fetch(row -> new Kept(Kind.valueOf(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    /** What another one gave a key to at the same moment keeps that. */
    void add(UUID workspace, List<Kept> keys) {
        for (int i = 0; i < keys.size(); i += AT_ONCE) {
            db.insertInto(CODE_KEY)
                    .set(keys.subList(i, Math.min(keys.size(), i + AT_ONCE)).stream()
                            .map(one -> row(workspace, one))
                            .toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    void forget(UUID workspace, UUID thing) {
        db.deleteFrom(CODE_KEY)
                .where(CODE_KEY.WORKSPACE_ID.eq(workspace))
                .and(CODE_KEY.THING_ID.eq(thing))
                .execute();
    }

    private static CodeKeyRecord row(UUID workspace, Kept one) {
        return new CodeKeyRecord(workspace, one.kind().name(), one.within(), one.key(), one.thing());
    }
}
