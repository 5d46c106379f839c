package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Writes an organisation into an empty, migrated database. */
final class Filling {
    private Filling() {}

    static void fill(Organisation org, Connection db) throws SQLException {
        db.setAutoCommit(false);
        new PeopleFilling(org, db).fill();
        new KpiFilling(org, db).fill();
        new GoalFilling(org, db).fill();
        db.commit();
        db.setAutoCommit(true);
    }
}
