package org.waymark.transfer;

import java.sql.Connection;
import java.sql.SQLException;

/** The kind of a database. */
public final class Dialect {
    public static final Dialect SQLITE = new Dialect();
    public static final Dialect POSTGRESQL = new Dialect();

    private Dialect() {}

    public static Dialect of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("SQLite") ? SQLITE : POSTGRESQL;
    }
}
