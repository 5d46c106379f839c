package org.waymark.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Program;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.people.Accounts;
import org.waymark.people.Founding;
import org.waymark.platform.Actor;
import org.waymark.platform.DataSources;
import org.waymark.platform.Database;
import org.waymark.platform.Refused;

/** Backups by plan: on a server of their own, because only the owner of its first workspace makes them. */
class BackupsTest {
    private static final Retention KEEPING = new Retention(1, 0, 0);

    @TempDir
    private static Path folder;

    private static Program program;
    private static Actor maya;

    @BeforeAll
    static void aServer() {
        program = Program.start(
                Map.of("waymark.database.folder", folder.resolve("data").toString()));
        maya = program.get(Accounts.class)
                .createFirst(new Founding(
                        "Halden Cycles", "Maya Lindqvist", "maya@halden.example", World.PASSWORD, "UTC", 1));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void onceANightAndAfterTheHourABackupIsMadeAndOldOnesGo() throws IOException {
        var vault = folder.resolve("vault");
        plan(new BackupPlan(true, 3, vault.toString(), KEEPING));
        Files.createFile(vault.resolve("waymark-2025-01-01-020000.zip"));
        Files.createFile(vault.resolve("letter.txt"));
        program.clock().reset();

        night();
        night();

        assertThat(vault.toFile().list()).hasSize(2).contains("letter.txt");
        program.clock().pass(Duration.ofDays(1));
        night();
        assertThat(vault.toFile().list()).hasSize(2).contains("letter.txt");
        assertThat(program.get(Backups.class).newest(maya))
                .filteredOn(run -> run.isThere() && run.file().startsWith(vault.toString()))
                .hasSize(1);
    }

    @Test
    void aDiskThatTakesNothingIsToldToTheOwnerAndLeavesTheEarlierOnesAlone() throws IOException {
        var vault = folder.resolve("full");
        plan(new BackupPlan(true, 3, vault.toString(), KEEPING));
        var earlier = BackedUp.by(maya, program);
        program.clock().pass(Duration.ofDays(2));
        Files.move(vault, folder.resolve("aside"));
        Files.createFile(vault);

        night();

        assertThat(program.get(Backups.class).newest(maya).getFirst().failed()).isTrue();
        assertThat(folder.resolve("aside").resolve(earlier.getFileName())).exists();
        var visitor = signedIn();
        assertThat(visitor.open("/inbox").select("main").text()).contains("The backup failed");
        assertThat(visitor.open("/settings/backup").select(".runs").text())
                .contains("the plan", "Failed", "Waymark cannot write to");
    }

    @Test
    void aNightlyBackupThatFailedIsTriedAgainEachHourAndToldOnceUntilOneIsMade() throws IOException {
        var vault = folder.resolve("away");
        plan(new BackupPlan(true, 3, vault.toString(), KEEPING));
        program.clock().pass(Duration.ofDays(10));
        Files.delete(vault);
        Files.createFile(vault);
        night();
        var visitor = signedIn();

        program.clock().pass(Duration.ofMinutes(59));
        night();
        assertThat(failedByThePlan(vault)).isEqualTo(1);
        assertThat(visitor.open("/settings/backup").select("#backups").text())
                .contains("It is tried again each hour until one is made");
        assertThat(isTold(visitor)).isTrue();
        visitor.post("/inbox/reading");
        program.clock().pass(Duration.ofMinutes(1));
        night();
        assertThat(failedByThePlan(vault)).isEqualTo(2);
        assertThat(isTold(visitor)).isFalse();

        Files.delete(vault);
        program.clock().pass(Duration.ofHours(1));
        night();
        assertThat(program.get(Backups.class).newest(maya).getFirst().isThere()).isTrue();
        assertThat(visitor.open("/settings/backup").select("#backups").text()).contains("Next backup by the plan");
        program.clock().pass(Duration.ofHours(1));
        night();
        assertThat(failedByThePlan(vault)).isEqualTo(2);
    }

    @Test
    void whatFailedIsDoneWithOnceABackupIsMade() throws IOException {
        var vault = folder.resolve("mended");
        plan(new BackupPlan(true, 3, vault.toString(), KEEPING));
        program.clock().pass(Duration.ofDays(10));
        Files.delete(vault);
        Files.createFile(vault);
        night();
        var visitor = signedIn();
        assertThat(isTold(visitor)).isTrue();

        Files.delete(vault);
        BackedUp.by(maya, program);

        assertThat(isTold(visitor)).isFalse();
    }

    private static boolean isTold(Visitor visitor) {
        return visitor.open("/inbox").select("main").text().contains("Unread: The backup failed");
    }

    private static long failedByThePlan(Path vault) {
        return program.get(Backups.class).newest(maya).stream()
                .filter(run -> run.isPlanned() && run.failed() && run.trouble().contains(vault.toString()))
                .count();
    }

    @Test
    void whileItIsMovedEverythingIsReadAndNothingWritten() throws SQLException {
        var visitor = signedIn();
        try (var connection = DataSources.toRead(program.get(Database.class))) {
            var guard = new Guard(connection);
            guard.put();
            for (var page : List.of("/", "/objectives", "/kpis", "/inbox", "/settings/teams", "/history")) {
                assertThat(visitor.get(page).status()).as(page).isEqualTo(200);
            }
            var refused = visitor.post("/settings/teams", "name", "Talent");
            guard.take();

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.page().text()).contains("being moved to another database");
            assertThat(visitor.post("/settings/teams", "name", "Talent").status())
                    .isEqualTo(303);
        }
    }

    @Test
    void aMoveBeginsAndEndsWhileOthersWrite() throws SQLException {
        var database = program.get(Database.class);
        var over = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> write(database, over));
        try (var connection = DataSources.toRead(database)) {
            var guard = new Guard(connection);

            assertThatCode(() -> {
                        for (int turn = 0; turn < 10; turn++) {
                            guard.put();
                            guard.take();
                        }
                    })
                    .doesNotThrowAnyException();
        } finally {
            over.set(true);
            assertThatCode(writer::join).doesNotThrowAnyException();
        }
    }

    /** Refused while it is moved, and tried again. */
    private static void write(Database database, AtomicBoolean over) {
        while (!over.get()) {
            try (var connection = DataSources.toRead(database);
                    var statement = connection.createStatement()) {
                for (int turn = 0; turn < 50; turn++) {
                    statement.executeUpdate("update person set name = name");
                    LockSupport.parkNanos(1_000_000);
                }
            } catch (SQLException refused) {
                Thread.yield();
            }
        }
    }

    @Test
    void foldersThatAreNoneAreRefused() {
        assertThatThrownBy(() -> plan(new BackupPlan(true, 3, "backups", KEEPING)))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> plan(new BackupPlan(true, 3, "/proc/none", KEEPING)))
                .isInstanceOf(Refused.Invalid.class);
    }

    private static Visitor signedIn() {
        var visitor = new Visitor(program);
        visitor.submit(
                visitor.open("/sign-in").selectFirst("form[action=/sign-in]"),
                "email",
                "maya@halden.example",
                "password",
                World.PASSWORD);
        return visitor;
    }

    private static void plan(BackupPlan plan) {
        var backups = program.get(Backups.class);
        backups.change(maya, backups.plan(maya).version(), plan);
    }

    private static void night() {
        program.get(BackupRuns.class).beginIfDue();
        BackedUp.whatIsAskedFor(program);
    }
}
