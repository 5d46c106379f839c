package org.waymark.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.waymark.platform.Refused;

/**
 * A database to try things in: what comes from outside is loaded here first, into tables of its own version, looked at by every rule
 * that tables have, and brought up to date. Only then does anything touch the real one. It vanishes when closed.
 */
public final class Scratch implements AutoCloseable {
    private final Path folder;
    private final SQLiteDataSource source;

    private Scratch(Path folder) {
        this.folder = folder;
        this.source = source(file());
    }

    /** @param place a folder on a disk with room for it; only who runs the program may look into it */
    public static Scratch in(Path place) throws IOException {
        Files.createDirectories(place);
        return new Scratch(Files.createTempDirectory(place, "scratch-"));
    }

    private static SQLiteDataSource source(Path file) {
        var config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF); // after a crash nobody wants it
        config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
        config.enforceForeignKeys(false); // looked at together at the end
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    public Path file() {
        return folder.resolve("waymark.db");
    }

    /** As it is now, to be carried on. */
    public Snapshot content(Share share) throws SQLException {
        return Snapshot.of(source.getConnection(), share);
    }

    public Connection connection() throws SQLException {
        return source.getConnection();
    }

    /** Takes all of it, in tables of its version, and brings these up to date. */
    public void take(Content content, Watcher watcher) throws IOException, SQLException {
        Migrations.makeAsOf(content.schema().migrations(), source);
        try (var connection = source.getConnection()) {
            requireTables(content.schema(), connection);
            connection.setAutoCommit(false);
            load(content, connection, watcher);
            connection.commit();
            requireKeys(connection);
            requireSame(content, connection, watcher);
        }
        Migrations.bringUpToDate(source, true);
    }

    private static void load(Content content, Connection connection, Watcher watcher) throws IOException {
        try {
            Transfer.load(content, connection, watcher);
        } catch (SQLException e) {
            throw new Refused.Invalid("file", "", "no.transfer.rows-wrong", String.valueOf(e.getMessage()));
        }
    }

    /** What the file calls a table must be one, with all these columns. */
    private static void requireTables(Schema from, Connection connection) throws SQLException {
        var here = new HashMap<String, Table>();
        for (var table : Snapshot.within(connection).schema().tables()) here.put(table.name(), table);
        for (var table : from.tables()) {
            var known = here.get(table.name());
            if (known == null || !known.columns().containsAll(table.columns())) {
                throw new Refused.Invalid("file", "", "no.transfer.file-foreign");
            }
        }
    }

    private static void requireKeys(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var wrong = statement.executeQuery("pragma foreign_key_check")) {
            if (wrong.next()) {
                throw new Refused.Invalid("file", "", "no.transfer.keys-wrong", wrong.getString(1), wrong.getString(3));
            }
        }
    }

    private static void requireSame(Content content, Connection connection, Watcher watcher)
            throws IOException, SQLException {
        var here = Transfer.sums(Snapshot.within(connection).like(content.schema()), watcher);
        var differences = Transfer.differences(content.sums(watcher), here);
        if (!differences.isEmpty()) {
            var table = differences.getFirst().table();
            throw new Refused.Invalid("file", "", "no.transfer.sums-differ", table);
        }
    }

    @Override
    public void close() throws IOException {
        for (var name : List.of("waymark.db", "waymark.db-journal", "waymark.db-wal", "waymark.db-shm")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }
}
