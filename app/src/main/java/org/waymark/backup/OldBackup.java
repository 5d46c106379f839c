package org.waymark.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.sqlite.SQLiteConfig;
import org.waymark.platform.Refused;
import org.waymark.transfer.Marks;
import org.waymark.transfer.Share;
import org.waymark.transfer.Snapshot;

/**
 * A copy of an SQLite database, which earlier versions handed out as their backup. Only its rows are taken, never its tables: a
 * foreign file may hold views and triggers.
 */
final class OldBackup {
    private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path path;

    OldBackup(Path path) {
        this.path = path;
    }

    static boolean is(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(HEADER.length), HEADER);
        }
    }

    Snapshot open() throws IOException {
        try {
            var connection = connection();
            try (var statement = connection.createStatement()) {
                statement.execute("pragma trusted_schema = off");
            }
            requireWhole(connection);
            return Snapshot.of(connection, Share.lasting(Marks.ofAllModules()));
        } catch (SQLException | IllegalStateException e) {
            throw new Refused.Invalid("file", "", "no.backup.file-damaged");
        }
    }

    private Connection connection() throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    private void requireWhole(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("pragma integrity_check(1)")) {
            if (!answer.next() || !"ok".equals(answer.getString(1))) {
                throw new SQLException("Damaged");
            }
        }
    }
}
