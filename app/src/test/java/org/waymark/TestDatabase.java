package org.waymark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two databases; each starts the whole program once for the whole test run, on its first use. */
public enum TestDatabase {
    SQLITE,
    POSTGRESQL;

    private @Nullable Program program;

    public synchronized Program program() {
        // a quick look while working: -Dwaymark.test.only=SQLITE
        assumeTrue(System.getProperty("waymark.test.only", name()).equals(name()));
        if (program == null) {
            program = Program.start(settings());
        }
        program.clock().reset();
        return program;
    }

    /** A bean of the running program. */
    public <T> T get(Class<T> type) {
        return program().get(type);
    }

    private Map<String, Object> settings() {
        try {
            return switch (this) {
                case SQLITE ->
                    Map.of(
                            "waymark.database.folder",
                            Files.createTempDirectory("waymark-test").toString());
                case POSTGRESQL ->
                    Map.of(
                            "waymark.database.url",
                            EmbeddedPostgres.builder()
                                    .setServerConfig("fsync", "off")
                                    .setServerConfig("timezone", "Asia/Tokyo")
                                    .start()
                                    .getJdbcUrl("postgres", "postgres"));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
