package org.waymark.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.backup.BackedUp;
import org.waymark.people.Accounts;

/** The first page of a Waymark that nobody has set up: each test starts one of its own. */
class SetupPageTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoFoundsTheWorkspaceIsInAndNobodyFoundsItAgain(TestDatabase database) {
        try (var program = fresh(database)) {
            var visitor = new Visitor(program);
            var form = visitor.open("/").selectFirst("form[action=/setup]");

            var refused = visitor.submit(form, "workspaceName", "", "email", "nobody", "password", "short");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select(".errors li a").eachAttr("href"))
                    .contains("#f-workspaceName", "#f-personName", "#f-email", "#f-password");
            var tampered = visitor.submit(
                    form, "fiscalYearStart", "99", "timeZone", "Mars", "workspaceName", "", "email", "nobody");
            assertThat(tampered.status()).isEqualTo(422);
            assertThat(tampered.page().select(".errors li a").eachAttr("href"))
                    .contains("#f-workspaceName", "#f-email", "#f-password", "#f-timeZone", "#f-fiscalYearStart");
            assertThat(program.get(Accounts.class).isFresh()).isTrue();

            var founded = found(visitor);
            assertThat(founded.location()).isEqualTo("/");
            assertThat(visitor.get("/").status()).isEqualTo(200);
            assertThat(visitor.open("/settings/workspace").select("#f-name").val())
                    .isEqualTo("Halden Cycles");
            assertThat(visitor.open("/objectives").text())
                    .as("there is a cycle at once")
                    .contains("Q2 2026");

            var stranger = new Visitor(program);
            assertThat(stranger.get("/setup").location()).isEqualTo("/sign-in");
            assertThat(found(stranger).status()).isEqualTo(409);
            assertThat(stranger.post("/setup/demo").status()).isEqualTo(409);
            assertThat(stranger.upload("/setup/restoration", "file", new byte[10])
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoJustLooksAroundIsInTheDemoWorld() {
        try (var program = fresh(TestDatabase.SQLITE)) {
            var visitor = new Visitor(program);

            var answer = visitor.post("/setup/demo");

            assertThat(answer.location()).isEqualTo("/");
            assertThat(visitor.open("/").text()).contains("Maya");
            assertThat(visitor.get("/kpis").status()).isEqualTo(200);
            assertThat(new Visitor(program).post("/setup/demo").status()).isEqualTo(409);
        }
    }

    @Test
    void aBackupThatSomebodyTookIsRestoredOnThePage() {
        byte[] backup;
        try (var full = fresh(TestDatabase.SQLITE)) {
            var owner = new Visitor(full);
            found(owner);
            owner.post("/settings/teams", "name", "Talent");
            owner.post("/settings/backup/runs");
            BackedUp.whatIsAskedFor(full);
            var link = owner.open("/settings/backup").select(".runs a").attr("href");
            backup = owner.getForBytes(link);
            var arrival = owner.upload("/settings/export/arrival", "file", new byte[6 * 1024 * 1024]);
            assertThat(arrival.status()).isEqualTo(422);
            assertThat(arrival.page().select("main .error").text()).isNotBlank();
        }
        try (var empty = fresh(TestDatabase.SQLITE)) {
            var visitor = new Visitor(empty);

            assertThat(visitor.post("/setup/restoration").status()).isEqualTo(422);
            for (var broken : new byte[][] {
                new byte[0],
                "not a database".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(backup, backup.length / 2),
                new byte[6 * 1024 * 1024],
                foreign()
            }) {
                var refused = visitor.upload("/setup/restoration", "file", broken);
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.page().select("#f-file-error").text()).containsAnyOf("Choose", "Set up");
                assertThat(empty.get(Accounts.class).isFresh()).isTrue();
            }
            assertThat(tooLarge(visitor, empty)).startsWith("HTTP/1.1 413");
            var restored = visitor.upload("/setup/restoration", "file", backup);

            assertThat(restored.location()).isEqualTo("/sign-in?after=restoration");
            var form = visitor.open(restored.location()).selectFirst("form[action=/sign-in]");
            visitor.submit(form, "email", "maya@halden.example", "password", World.PASSWORD);
            assertThat(visitor.open("/teams").text()).contains("Talent");
        }
    }

    private static Visitor.Answer found(Visitor visitor) {
        return visitor.post(
                "/setup",
                "fiscalYearStart",
                "1",
                "workspaceName",
                "Halden Cycles",
                "personName",
                "Maya Lindqvist",
                "email",
                "maya@halden.example",
                "password",
                World.PASSWORD,
                "timeZone",
                "Europe/Copenhagen");
    }

    private static Program fresh(TestDatabase database) {
        return Program.start(database.settings("setup" + System.nanoTime()));
    }

    /** A database of SQLite, but of another program. */
    private static byte[] foreign() {
        try {
            var file = Files.createTempFile("foreign", ".db");
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = connection.createStatement()) {
                statement.execute("create table shopping (item text)");
            }
            return Files.readAllBytes(file);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says that five gigabytes follow; the answer must come before anybody sends them. */
    private static String tooLarge(Visitor visitor, Program program) {
        var address = URI.create(program.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("""
                    POST /setup/restoration HTTP/1.1\r
                    Host: localhost\r
                    Cookie: %s\r
                    X-CSRF-TOKEN: %s\r
                    Content-Type: multipart/form-data; boundary=b\r
                    Content-Length: 5000000000\r
                    \r
                    """)
                            .formatted(visitor.cookies(), visitor.formSecret())
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(40), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
