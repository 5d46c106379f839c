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
            throw refusal("The file is damaged or no backup of Waymark. Choose one made under Settings, Backup.");
        }
    }

    private void requireHeader() {
        try (var in = Files.newInputStream(path)) {
            if (!Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
                throw refusal("This is no backup of Waymark. Choose a file made under Settings, Backup.");
            }
        } catch (IOException e) {
            throw refusal("The file could not be read. Choose it again.");
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
                throw refusal("The file is damaged. Choose another backup.");
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
            throw refusal("This is no backup of Waymark. Choose a file made under Settings, Backup.");
        }
        if (!known.containsAll(applied)) {
            throw refusal("This backup was made by a newer Waymark. Install that version, then restore.");
        }
        requireSomebody(connection);
    }

    private void requireSomebody(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from founding")) {
            if (!rows.next() || rows.getInt(1) == 0) {
                throw refusal("Nobody is in this backup. Set up a workspace instead.");
            }
        }
    }

    private static Refused.Invalid refusal(String message) {
        return new Refused.Invalid("file", "", message);
    }
}
