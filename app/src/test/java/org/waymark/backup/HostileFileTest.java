package org.waymark.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Worded;
import org.waymark.platform.DataSources;
import org.waymark.platform.Database;
import org.waymark.platform.Refused;
import org.waymark.transfer.Migrations;
import org.waymark.transfer.Watcher;

/** Files that are no backups, or were made to do harm: each is refused in words, and nothing changes. */
class HostileFileTest {
    @TempDir
    private static Path folder;

    private static HikariDataSource empty;
    private static Map<String, byte[]> good;

    @BeforeAll
    static void aBackupWithOnePerson() throws IOException, SQLException {
        var database = new Database(null, null, null, folder.resolve("one"), 2);
        try (var source = DataSources.writer(database);
                var connection = prepared(source);
                var statement = connection.createStatement()) {
            statement.execute("insert into founding values (1, '2026-01-01 00:00:00+00:00')");
            statement.execute("""
                    insert into person values ('019b7824-3f00-7048-8d82-adce13e277c9', 'a@b.c', 'a@b.c', 'Ada', null, 'LIGHT', 1,
                      '2026-01-01 00:00:00+00:00', 0)""");
            statement.execute("""
                    insert into workspace values ('019b7824-3f00-7048-8d82-adce13e277c8', 'Halden', null, 'UTC', 1, 1,
                      '2026-01-01 00:00:00+00:00', 0)""");
        }
        var file = folder.resolve("good.zip");
        new Copying(Watcher.NOBODY).copy(DataSources.toRead(database), file, Instant.EPOCH);
        good = entries(file);
        empty = DataSources.writer(new Database(null, null, null, folder.resolve("empty"), 2));
        prepared(empty).close();
    }

    @AfterAll
    static void close() {
        empty.close();
    }

    @Test
    void aFileThatWasCutOffOrIsNoneIsRefused() throws IOException {
        var whole = Files.readAllBytes(folder.resolve("good.zip"));

        assertRefused(Files.write(folder.resolve("torn"), Arrays.copyOf(whole, whole.length / 2)), "cut off");
        assertRefused(Files.writeString(folder.resolve("nonsense"), "not a backup"), "damaged");
        assertRefused(Files.write(folder.resolve("nothing"), new byte[0]), "damaged");
    }

    @Test
    void namesThatLeadElsewhereOrDoNotBelongAreRefused() throws IOException {
        assertRefused(changed(all -> all.put("../../etc/passwd", new byte[1])), "does not hold content");
        assertRefused(changed(all -> all.remove("tables/person.ndjson")), "does not hold content");
        assertRefused(
                changed(all -> rewrite(all, "manifest.json", "\"name\" : \"person\"", "\"name\" : \"../person\"")),
                "does not hold content");
    }

    @Test
    void aFileOfALaterFormOrVersionSaysSo() throws IOException {
        assertRefused(
                changed(all -> rewrite(all, "manifest.json", "\"formatVersion\" : 1", "\"formatVersion\" : 2")),
                "newer");
        assertRefused(
                changed(all -> rewrite(all, "manifest.json", "\"migrations\" : [ ", "\"migrations\" : [ \"999\", ")),
                "newer");
        assertRefused(
                changed(all -> all.computeIfPresent(
                        "manifest.json",
                        (_, text) -> new String(text, StandardCharsets.UTF_8)
                                .replaceFirst("(\"migrations\" : \\[[^\\]]*\") \\]", "$1, \"999\" ]")
                                .getBytes(StandardCharsets.UTF_8))),
                "newer");
        assertRefused(
                changed(all ->
                        rewrite(all, "manifest.json", "\"scope\" : \"everything\"", "\"scope\" : \"workspace\"")),
                "one workspace");
    }

    @Test
    void rowsThatWereTamperedWithOrBreakRulesAreRefused() throws IOException {
        assertRefused(changed(all -> rewrite(all, "tables/person.ndjson", "Ada", "Eve")), "add up");
        assertRefused(changed(all -> rewrite(all, "tables/person.ndjson", "LIGHT", "PINK")), "breaks a rule");
        assertRefused(
                changed(all -> rewrite(all, "tables/person.ndjson", "2026-01-01", "2026-99-01")), "Row 1 of person");
        assertRefused(changed(all -> rewrite(all, "tables/person.ndjson", "{", "{\"shoe\":1,")), "Row 1 of person");
        assertRefused(
                changed(all -> all.put("tables/team.ndjson", """
                        {"created_at":"2026-01-01T00:00:00Z","id":"019b7824-3f00-7048-8d82-adce13e277c1","name":"T","purpose":"","search":"t","version":0,"workspace_id":"019b7824-3f00-7048-8d82-adce13e277ff"}
                        """.getBytes(StandardCharsets.UTF_8))),
                "belong to rows of workspace");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        var bomb = new ByteArrayOutputStream();
        var line = ("{\"id\":\"" + "0".repeat(60_000) + "\"}\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2000; i++) bomb.writeBytes(line);

        assertRefused(changed(all -> all.put("tables/person.ndjson", bomb.toByteArray())), "Row 1 of person");
        assertRefused(changed(all -> all.put("tables/person.ndjson", new byte[40 << 20])), "far more");
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> new Restoring(empty, folder, Watcher.NOBODY).restore(file))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(Worded.saying(why));
        assertThat(folder.toFile().list((_, name) -> name.startsWith("scratch")))
                .isEmpty();
        try (var connection = empty.getConnection()) {
            assertThat(Restoring.isFounded(connection)).isFalse();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path changed(Consumer<Map<String, byte[]>> change) throws IOException {
        var all = new LinkedHashMap<>(good);
        change.accept(all);
        var file = folder.resolve("changed.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static void rewrite(Map<String, byte[]> all, String name, String before, String after) {
        var text = new String(all.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        all.put(name, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    private static java.sql.Connection prepared(HikariDataSource source) throws SQLException {
        Migrations.bringUpToDate(source, true);
        return source.getConnection();
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        var found = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    found.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return found;
    }
}
