package org.waymark.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.waymark.platform.Refused;
import org.waymark.transfer.Content;
import org.waymark.transfer.ContentFile;
import org.waymark.transfer.Dialect;
import org.waymark.transfer.Scratch;
import org.waymark.transfer.Watcher;

/** Puts a backup into a database in which nobody is yet: all of it, looked at before and compared afterwards, or nothing. */
final class Restoring {
    private final DataSource target;
    private final Path place;
    private final Watcher watcher;

    /**
     * @param target with the tables of this program
     * @param place for what is in the works
     */
    Restoring(DataSource target, Path place, Watcher watcher) {
        this.target = target;
        this.place = place;
        this.watcher = watcher;
    }

    /** @throws Refused when the file is no whole backup, or somebody is here already; then nothing changed */
    void restore(Path file) throws IOException, SQLException {
        requireEmpty();
        try (var scratch = Scratch.in(place)) {
            try (var content = opened(file)) {
                scratch.take(content, watcher);
            }
            requireSomebody(scratch);
            put(scratch);
        }
    }

    private static Content opened(Path file) throws IOException, SQLException {
        if (OldBackup.is(file)) return new OldBackup(file).open();
        var content = ContentFile.open(file);
        if (content.what().ofWorkspace()) {
            content.close();
            throw new Refused.Invalid("file", "", "no.backup.of-a-workspace");
        }
        return content;
    }

    private void put(Scratch scratch) throws IOException, SQLException {
        try (var connection = target.getConnection()) {
            new Jobs(connection).addMissingTo(scratch);
            if (Dialect.of(connection) == Dialect.SQLITE) {
                putIntoSqlite(scratch.file(), connection);
            } else {
                new Pouring(connection, watcher).pour(scratch);
            }
        }
    }

    /** In one step, also under a program that runs. The command of the driver knows no parameters; the path is ours. */
    private static void putIntoSqlite(Path file, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("restore from '" + file.toString().replace("'", "''") + "'");
        }
    }

    private void requireEmpty() throws SQLException {
        try (var connection = target.getConnection()) {
            if (isFounded(connection)) throw new Refused.Conflict("no.backup.people-here");
        }
    }

    private static void requireSomebody(Scratch scratch) throws SQLException {
        try (var connection = scratch.connection()) {
            if (!isFounded(connection)) throw new Refused.Invalid("file", "", "no.backup.file-empty");
        }
    }

    static boolean isFounded(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from founding")) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }
}
