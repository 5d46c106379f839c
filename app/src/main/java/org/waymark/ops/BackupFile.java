package org.waymark.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.waymark.platform.Refused;

/** A file that somebody says is a backup of Waymark. Nothing of it is believed before it was looked at. */
final class BackupFile {
    private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path path;

    BackupFile(Path path) {
        this.path = path;
    }

    /** @param known the migrations of this program; one that is not among them was made by a newer program */
    void check(Set<String> known) {
        requireHeader();
        try (var connection = open()) {
            requireWhole(connection);
            requireKnown(connection, known);
        } catch (SQLException e) {
            throw refusal("no.ops.file-damaged-or-foreign");
        }
    }

    private void requireHeader() {
        try (var in = Files.newInputStream(path)) {
            if (!Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
                throw refusal("no.ops.file-foreign");
            }
        } catch (IOException e) {
            throw refusal("no.ops.file-unreadable");
        }
    }

    private Connection open() throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    private void requireWhole(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("pragma integrity_check(1)")) {
            if (!answer.next() || !"ok".equals(answer.getString(1))) {
                throw refusal("no.ops.file-damaged");
            }
        }
    }

    private void requireKnown(Connection connection, Set<String> known) throws SQLException {
        var applied = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select version from flyway_schema_history where version is not null and success = 1")) {
            while (rows.next()) {
                applied.add(rows.getString(1));
            }
        }
        if (applied.isEmpty()) {
            throw refusal("no.ops.file-foreign");
        }
        if (!known.containsAll(applied)) {
            throw refusal("no.ops.file-newer");
        }
        requireSomebody(connection);
    }

    private void requireSomebody(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from founding")) {
            if (!rows.next() || rows.getInt(1) == 0) {
                throw refusal("no.ops.file-empty");
            }
        }
    }

    private static Refused.Invalid refusal(String key) {
        return new Refused.Invalid("file", "", key);
    }
}
