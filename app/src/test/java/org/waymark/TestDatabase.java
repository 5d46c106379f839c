package org.waymark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two databases; each starts the whole program once for the whole test run, on its first use. */
public enum TestDatabase {
    SQLITE,
    POSTGRESQL;

    private static @Nullable EmbeddedPostgres server;

    private @Nullable Program program;

    public synchronized Program program() {
        // a quick look while working: -Dwaymark.test.only=SQLITE
        assumeTrue(System.getProperty("waymark.test.only", name()).equals(name()));
        if (program == null) {
            program = Program.start(settings("waymark"));
        }
        program.clock().reset();
        return program;
    }

    /** A bean of the running program. */
    public <T> T get(Class<T> type) {
        return program().get(type);
    }

    /** The settings of a program on a new, empty database of this kind. */
    public Map<String, Object> settings(String name) {
        try {
            return switch (this) {
                case SQLITE ->
                    Map.of(
                            "waymark.database.folder",
                            Files.createTempDirectory(name).toString());
                case POSTGRESQL -> Map.of("waymark.database.url", newDatabase(name));
            };
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No database for the tests", e);
        }
    }

    private static synchronized String newDatabase(String name) throws IOException, SQLException {
        if (server == null) {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("timezone", "Asia/Tokyo")
                    .start();
        }
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }
}
