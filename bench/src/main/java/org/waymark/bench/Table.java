package org.waymark.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills one table with prepared batches, in the form in which the program itself stores values in that database. */
final class Table implements AutoCloseable {
    private static final int BATCH = 2_000;

    private final PreparedStatement insert;
    private final boolean sqlite;
    private int waiting;

    Table(Connection connection, String name, String... columns) throws SQLException {
        sqlite = connection.getMetaData().getURL().startsWith("jdbc:sqlite");
        insert = connection.prepareStatement("insert into %s (%s) values (%s)"
                .formatted(
                        name, String.join(", ", columns), String.join(", ", Collections.nCopies(columns.length, "?"))));
    }

    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, stored(values[i]));
        }
        insert.addBatch();
        if (++waiting == BATCH) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    private @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case UUID id -> sqlite ? id.toString() : id;
            case Boolean yes -> sqlite ? (yes ? 1 : 0) : yes;
            case LocalDate day -> sqlite ? day.toString() : day;
            case Instant at -> sqlite ? at.toString().replace('T', ' ').replace("Z", "+00:00") : at.toString();
            default -> value;
        };
    }

    @Override
    public void close() throws SQLException {
        insert.executeBatch();
        insert.close();
    }
}
