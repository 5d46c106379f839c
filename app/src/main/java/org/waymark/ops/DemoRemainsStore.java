package org.waymark.ops;

import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.WORKSPACE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.transfer.Transfer;

/** What is left of a demo world whose loading broke off. */
@Repository
class DemoRemainsStore {
    private final DSLContext db;

    DemoRemainsStore(DSLContext db) {
        this.db = db;
    }

    /** False when there is anything of anybody else: another company, or a person from elsewhere. */
    @Transactional(readOnly = true)
    public boolean areAlone() {
        return db.fetchCount(WORKSPACE, WORKSPACE.PERSONAL_OF.isNull()) <= 1
                && !db.fetchExists(PERSON, PERSON.EMAIL.notLike("%" + DemoWorld.DOMAIN));
    }

    @Transactional
    public void clear() {
        db.connection(Transfer::empty);
    }
}
