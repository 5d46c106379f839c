package org.waymark.web.mail;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells admins of letters that the mail server does not take. */
@Repository
class LetterQuery {
    private final DSLContext db;

    LetterQuery(DSLContext db) {
        this.db = db;
    }

    /** How many were tried in vain and are tried again, of any workspace. */
    @Transactional(readOnly = true)
    int stuck() {
        return db.fetchCount(db.selectOne()
                .from(table(name("scheduled_tasks")))
                .where(field(name("task_name"), String.class).eq(LetterJob.NAME))
                .and(field(name("consecutive_failures"), Long.class).gt(0L)));
    }
}
