package org.waymark.platform;

import static org.waymark.platform.schema.Tables.FACT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The history: rows are only ever added. */
@Repository
class FactStore {
    private final DSLContext db;
    private final Ids ids;
    private final Json json;

    FactStore(DSLContext db, Ids ids, Json json) {
        this.db = db;
        this.ids = ids;
        this.json = json;
    }

    void append(Fact fact) {
        db.insertInto(FACT)
                .set(FACT.WORKSPACE_ID, fact.by().workspace())
                .set(FACT.ID, ids.next())
                .set(FACT.HAPPENED_AT, fact.at())
                .set(FACT.PERSON_ID, fact.by().isWaymark() ? null : fact.by().person())
                .set(FACT.KIND, fact.kind())
                .set(FACT.SUBJECT_KIND, fact.subject().kind())
                .set(FACT.SUBJECT_ID, fact.subject().id())
                .set(FACT.ABOUT_ID, fact.about())
                .set(FACT.DATA, json.write(fact.details()))
                .execute();
    }
}
