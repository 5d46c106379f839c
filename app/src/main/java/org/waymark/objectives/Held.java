package org.waymark.objectives;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;
import org.jooq.Table;

/** Rows that nobody else changes until the transaction ends. The embedded database has one writer, so there it goes without saying. */
public final class Held {
    private Held() {}

    public static <R extends Record> ResultQuery<R> rows(DSLContext db, SelectForUpdateStep<R> select, Table<?>... of) {
        return db.family() == SQLDialect.SQLITE ? select : select.forUpdate().of(of);
    }

    /** As {@link #rows}, without those that somebody holds already. */
    public static <R extends Record> ResultQuery<R> free(DSLContext db, SelectForUpdateStep<R> select, Table<?>... of) {
        return db.family() == SQLDialect.SQLITE
                ? select
                : select.forUpdate().of(of).skipLocked();
    }
}
