package org.waymark.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The database that a run uses: a new SQLite file, or a PostgreSQL server started for this run with its usual durability. */
sealed interface Store extends AutoCloseable {
    String name();

    Connection connect() throws SQLException;

    /** What the program is told about it. */
    List<String> settings();

    /** Processor seconds its own processes have used so far. */
    double cpuSeconds();

    /** What the server would do by itself some minutes after so much came in. */
    default void settle(Connection connection) throws SQLException {}

    @Override
    default void close() throws IOException {}

    static Store of(String name, Path folder) throws IOException {
        return switch (name) {
            case "sqlite" -> new Sqlite(Files.createDirectories(folder));
            case "postgresql" -> Postgresql.start(folder);
            default ->
                throw new IllegalArgumentException("No such database: %s. Use sqlite or postgresql.".formatted(name));
        };
    }

    record Sqlite(Path folder) implements Store {
        @Override
        public String name() {
            return "SQLite";
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("waymark.db"));
        }

        @Override
        public List<String> settings() {
            return List.of("--waymark.database.folder=" + folder);
        }

        /** It runs inside the program. */
        @Override
        public double cpuSeconds() {
            return 0;
        }
    }

    record Postgresql(EmbeddedPostgres server, Path folder) implements Store {
        static Postgresql start(Path folder) throws IOException {
            Files.createDirectories(folder);
            return new Postgresql(
                    EmbeddedPostgres.builder()
                            .setDataDirectory(folder.resolve("postgresql"))
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .start(),
                    folder);
        }

        @Override
        public String name() {
            return "PostgreSQL";
        }

        @Override
        public Connection connect() throws SQLException {
            // moments and JSON are sent as text, as the program does
            var connection =
                    DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres") + "&stringtype=unspecified");
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "set session_replication_role = replica"); // tables are filled in batches, not in order
            }
            return connection;
        }

        @Override
        public List<String> settings() {
            return List.of(
                    "--waymark.database.folder=" + folder,
                    "--waymark.database.url=" + server.getJdbcUrl("postgres", "postgres"));
        }

        /** Of this server alone: others may run beside it. */
        @Override
        public double cpuSeconds() {
            try {
                var lines = Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid"));
                return Cpu.ofTree(Long.parseLong(lines.getFirst().strip()));
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not tell its process", e);
            }
        }

        @Override
        public void settle(Connection connection) throws SQLException {
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
