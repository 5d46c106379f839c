package org.waymark.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.ops.DemoWorld;
import org.waymark.platform.DataSources;
import org.waymark.platform.Database;
import org.waymark.platform.Refused;
import org.waymark.transfer.Migrations;
import org.waymark.transfer.Snapshot;
import org.waymark.transfer.Sum;
import org.waymark.transfer.Transfer;
import org.waymark.transfer.Watcher;

/** The demo world, with something in nearly every table, goes from one kind of database to the other and back. */
class RoundTripTest {
    @TempDir
    private static Path folder;

    private static Database full;

    @BeforeAll
    static void demoWorld() {
        full = new Database(null, null, null, folder.resolve("full"), 2);
        try (var program =
                Program.start(Map.of("waymark.database.folder", full.folder().toString()))) {
            program.get(DemoWorld.class).load();
        }
    }

    @Test
    void whatWasCopiedIsTheSameToTheLastFieldOnEitherDatabaseAndBack() throws IOException, SQLException {
        var first = copy(full, "first.zip");
        assertThat(Files.getPosixFilePermissions(first)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        var postgres = postgres("roundtrip");
        restore(first, postgres);
        var second = copy(postgres, "second.zip");
        var sqlite = new Database(null, null, null, folder.resolve("again"), 2);
        restore(second, sqlite);
        var third = copy(sqlite, "third.zip");

        var lines = contents(first);
        assertThat(lines).hasSizeGreaterThan(60);
        assertThat(lines.get("tables/check_in.ndjson")).contains("confidence");
        assertThat(contents(second)).isEqualTo(lines);
        assertThat(contents(third)).isEqualTo(lines);
        assertThatThrownBy(() -> restore(first, sqlite)).isInstanceOf(Refused.Conflict.class);
        assertThat(rowsOnceEmptied(sqlite)).isZero();
        assertThat(rowsOnceEmptied(postgres)).isZero();
    }

    private static long rowsOnceEmptied(Database database) throws IOException, SQLException {
        try (var writer = DataSources.writer(database);
                var connection = writer.getConnection()) {
            connection.setAutoCommit(false);
            Transfer.empty(connection);
            var sums = Transfer.sums(Snapshot.within(connection), Watcher.NOBODY);
            connection.commit();
            return sums.values().stream().mapToLong(Sum::rows).sum();
        }
    }

    @Test
    void aMoveTakesEverythingAlongAndTheOldDatabaseRefusesWritesUntilItIsReleased() throws IOException, SQLException {
        var target = postgres("moved");
        try (var there = DataSources.writer(target)) {
            var moved = new Moving(() -> DataSources.toRead(full), there, Watcher.NOBODY).move();

            assertThat(moved.get("person").rows()).isGreaterThan(10);
            assertThatThrownBy(() -> new Moving(() -> DataSources.toRead(full), there, Watcher.NOBODY).move())
                    .isInstanceOf(Refused.Conflict.class);
        }
        try (var old = DataSources.toRead(full);
                var statement = old.createStatement()) {
            var write = "update kpi set name = 'x'";
            new Guard(old).put();
            assertThatThrownBy(() -> statement.executeUpdate(write)).hasMessageContaining("waymark-is-moved");
            new Guard(old).take();
            assertThat(statement.executeUpdate("update kpi set version = version where 1 = 0"))
                    .isZero();
            assertThat(new Guard(old).isThere()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "taken,  create table shop (id int),                                    no.transfer.tables-foreign",
        "locked, alter database locked set default_transaction_read_only to on, no.transfer.no-tables",
    })
    void aMoveToWhereOthersHaveTablesOrNoneMayBeMadeIsRefusedInWords(String name, String state, String key)
            throws SQLException {
        var target = postgres(name);
        try (var there = DataSources.writer(target);
                var connection = there.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(state);
        }

        try (var there = DataSources.writer(target)) {
            assertThatThrownBy(() -> new Moving(() -> DataSources.toRead(full), there, Watcher.NOBODY).move())
                    .isInstanceOfSatisfying(
                            Refused.Conflict.class,
                            refused -> assertThat(refused.sentence().key()).isEqualTo(key));
        }
    }

    @Test
    void aMoveThatIsStoppedLeavesBothAsTheyWere() throws SQLException {
        var target = postgres("stopped");
        try (var there = DataSources.writer(target)) {
            Watcher impatient = (stage, table, _) -> {
                if (stage == Watcher.Stage.LOADING && table.equals("objective")) throw new Watcher.Stopped();
            };

            assertThatThrownBy(() -> new Moving(() -> DataSources.toRead(full), there, impatient).move())
                    .isInstanceOf(Watcher.Stopped.class);

            try (var connection = there.getConnection()) {
                assertThat(Restoring.isFounded(connection)).isFalse();
            }
        }
        try (var old = DataSources.toRead(full)) {
            assertThat(new Guard(old).isThere()).isFalse();
        }
    }

    private static Path copy(Database from, String name) throws IOException, SQLException {
        var to = folder.resolve(name);
        return new Copying(Watcher.NOBODY)
                .copy(DataSources.toRead(from), to, Instant.EPOCH)
                .file();
    }

    private static void restore(Path file, Database into) throws IOException, SQLException {
        try (HikariDataSource target = DataSources.writer(into)) {
            Migrations.bringUpToDate(target, into.embedded());
            new Restoring(target, folder, Watcher.NOBODY).restore(file);
        }
    }

    private static Database postgres(String name) {
        var url = TestDatabase.POSTGRESQL.settings(name).get("waymark.database.url");
        return new Database(String.valueOf(url), null, null, folder, 2);
    }

    private static Map<String, String> contents(Path file) throws IOException {
        var found = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    found.put(entry.getName(), new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }
}
