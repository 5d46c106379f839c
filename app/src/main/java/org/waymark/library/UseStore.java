package org.waymark.library;

import static org.waymark.library.schema.Tables.TEMPLATE_USE;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Actor;

@Repository
class UseStore {
    private final DSLContext db;

    UseStore(DSLContext db) {
        this.db = db;
    }

    void add(Actor actor, Template template, UUID subject, Instant at) {
        db.insertInto(TEMPLATE_USE)
                .set(TEMPLATE_USE.WORKSPACE_ID, actor.workspace())
                .set(TEMPLATE_USE.SUBJECT_ID, subject)
                .set(TEMPLATE_USE.KIND, template.kind().name())
                .set(TEMPLATE_USE.TEMPLATE_KEY, template.key())
                .set(TEMPLATE_USE.USED_BY, actor.person())
                .set(TEMPLATE_USE.USED_AT, at)
                .execute();
    }
}
