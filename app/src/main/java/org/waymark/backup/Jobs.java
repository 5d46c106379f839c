package org.waymark.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.waymark.transfer.Scratch;

/** The recurring jobs of a program that runs: it makes them when it starts, so a backup must not take away those it does not know. */
final class Jobs {
    private static final String COLUMNS = "task_name, task_instance, execution_time, picked, version";

    private final Connection connection;

    Jobs(Connection connection) {
        this.connection = connection;
    }

    void addMissingTo(Scratch scratch) throws SQLException {
        try (var to = scratch.connection();
                var select = connection.createStatement();
                var rows = select.executeQuery("select " + COLUMNS + " from scheduled_tasks where task_data is null");
                var insert = to.prepareStatement(
                        "insert or ignore into scheduled_tasks (" + COLUMNS + ") values (?, ?, ?, 0, ?)")) {
            while (rows.next()) {
                insert.setString(1, rows.getString(1));
                insert.setString(2, rows.getString(2));
                insert.setLong(3, rows.getTimestamp(3).getTime());
                insert.setLong(4, rows.getLong(5));
                insert.executeUpdate();
            }
        }
    }
}
