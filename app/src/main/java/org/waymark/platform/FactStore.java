package org.waymark.platform;

import static org.waymark.platform.schema.Tables.FACT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.platform.schema.tables.records.FactRecord;

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

    void append(List<Fact> facts) {
        var rows = facts.stream().map(this::row).toList();
        db.batch(db.insertInto(FACT).set(rows.getFirst()))
                .bind(rows.stream().map(FactRecord::intoArray).toArray(Object[][]::new))
                .execute();
    }

    private FactRecord row(Fact fact) {
        return new FactRecord(
                fact.by().workspace(),
                ids.next(),
                fact.at(),
                fact.by().person(),
                fact.kind(),
                fact.subject().kind(),
                fact.subject().id(),
                fact.about(),
                json.write(fact.details()));
    }
}
