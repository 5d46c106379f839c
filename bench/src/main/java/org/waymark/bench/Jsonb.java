package org.waymark.bench;

import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** A JSON value as PostgreSQL's driver wants it. */
final class Jsonb {
    private Jsonb() {}

    static PGobject of(String text) throws SQLException {
        var json = new PGobject();
        json.setType("jsonb");
        json.setValue(text);
        return json;
    }
}
