package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.cli.Waymark;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.PushTokenWish;
import org.waymark.kpis.PushTokens;
import org.waymark.measure.Measurement;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.people.TokenWish;
import org.waymark.people.Tokens;
import org.waymark.platform.Scope;

/** What people type, against the running program. */
class CommandLineTest {
    private final World world = new World(TestDatabase.SQLITE);
    private final KeyResult talks = world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path home;

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        environment.put("HOME", home.toString());
        return Waymark.commandLine(environment)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private int runReading(String input, String... arguments) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private void signedIn() {
        environment.put("WAYMARK_SERVER", world.database.address());
        environment.put("WAYMARK_TOKEN", token());
    }

    private void signedInAsOwner() {
        environment.put("WAYMARK_SERVER", world.database.address());
        var wish = new TokenWish("Pipeline", Scope.ALL, 30);
        environment.put(
                "WAYMARK_TOKEN",
                world.database.get(Tokens.class).issue(world.maya, wish).secret());
    }

    private String token() {
        return world.database
                .get(Tokens.class)
                .issue(world.nora, new TokenWish("Terminal", Scope.REPORT, 30))
                .secret();
    }

    @Test
    void aCheckInMovesItsKeyResult() {
        signedIn();

        assertThat(run("check-in", talks.id().value().toString(), "40", "-c", "7", "-m", "Four of ten"))
                .isZero();

        assertThat(out.toString()).contains("Talks held: 40%, 40% done, at risk");
        var latest =
                world.database.get(KeyResults.class).get(world.nora, talks.id()).latest();
        assertThat(latest.value()).isEqualTo(40);
        assertThat(latest.confidence()).isNotNull();
    }

    @Test
    void aKeyResultIsFoundByWordsThatFitNoOther() {
        signedIn();
        world.keyResult(world.nora, world.teamObjective("Hire well"), "Talks with candidates");

        assertThat(run("check-in", "talks held", "40")).isZero();
        assertThat(run("check-in", "talks", "50")).isEqualTo(1);
        assertThat(err.toString()).contains("more than one key result fits", "Talks held", "Talks with candidates");
        assertThat(run("check-in", "nothing like it", "50")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no key result with the words");
    }

    @Test
    void aRefusalIsToldInTheWordsOfTheServer() {
        signedIn();

        assertThat(run("check-in", "Talks held", "40", "--confidence", "11")).isEqualTo(1);
        assertThat(err.toString()).startsWith("waymark: confidence 11: ");
        assertThat(run("check-in", "Talks held")).isEqualTo(1);
        assertThat(run("check-in", "Talks held", "forty")).isEqualTo(2);
    }

    @Test
    void valuesArePushedFromArgumentsAndFromLines() {
        signedIn();
        var kpi = world.kpi("Turnover");

        assertThat(run("push", "turnover", "23.4", "--day", "2026-03-31", "-m", "From payroll"))
                .isZero();
        assertThat(out.toString()).contains("1 added, 0 restated, 0 unchanged");
        assertThat(runReading("# month, percent\n2026-03-31 22\n2026-04-30;21.5\n\n", "push", "turnover"))
                .isZero();
        assertThat(out.toString()).contains("1 added, 1 restated, 0 unchanged");
        assertThat(newest(kpi)).isEqualTo(new Measurement(LocalDate.of(2026, 4, 30), 21.5));
    }

    @Test
    void aPushTokenPushesAndDoesNothingElse() {
        var kpi = world.kpi("Turnover");
        var wish = new PushTokenWish("Payroll", Set.of(kpi.id()), 30);
        environment.put("WAYMARK_SERVER", world.database.address());
        environment.put(
                "WAYMARK_TOKEN",
                world.database.get(PushTokens.class).issue(world.nora, wish).secret());

        assertThat(run("push", kpi.id().value().toString(), "23.4", "--day", "2026-03-31"))
                .isZero();
        assertThat(out.toString()).contains("1 added, 0 restated, 0 unchanged");
        assertThat(run("push", "turnover", "23.4")).isEqualTo(1);
        assertThat(err.toString()).contains("a push token knows no names");
        assertThat(run("kpis")).isEqualTo(1);
        assertThat(err.toString()).contains("the token does not work");
    }

    @Test
    void oneBadLineRefusesAllOfThem() {
        signedIn();
        var kpi = world.kpi("Turnover");

        assertThat(runReading("2026-03-31 22\n2026-04-30 x", "push", "turnover"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("line 2 is \"2026-04-30 x\"");
        assertThat(runReading("2026-03-31 22\n2026-02-30 21", "push", "turnover"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("values[1].day 2026-02-30: ");
        assertThat(runReading("", "push", "turnover")).isEqualTo(1);
        assertThat(newest(kpi)).isNull();
    }

    @Test
    void goalsAreComparedAppliedExportedAndBroughtUpToDate() throws IOException {
        signedInAsOwner();
        var file = Files.writeString(
                home.resolve("a.yaml"), "waymark: 1\nteams:\n  - key: riders # ours\n    name: Riders\n");
        var goals = file.toString();

        assertThat(run("diff", goals)).isEqualTo(1);
        assertThat(out.toString()).contains("+ team riders \"Riders\"");
        assertThat(run("apply", goals)).isEqualTo(1);
        assertThat(err.toString()).contains("add --yes");
        assertThat(run("apply", "--dry-run", home.toString())).isZero();
        assertThat(run("apply", goals, "--yes")).isZero();
        assertThat(out.toString()).contains("Done: 1 added, 0 changed");
        assertThat(run("apply", goals, "--json")).isZero();
        assertThat(out.toString()).contains("\"changes\" : [ ]");
        assertThat(run("diff", goals)).isZero();
        assertThat(run("export", "--only", "teams")).isZero();
        assertThat(out.toString()).contains("  - key: riders\n    name: Riders");
        assertThat(run("export", "--out", home + "/all/")).isZero();
        assertThat(home.resolve("all/cycles.yaml")).content().contains("rhythm: quarter");
        assertThat(run("export", "--into", goals)).isZero();
        assertThat(file).content().contains("- key: riders # ours\n").doesNotContain("people", "cycles");
        assertThat(run("export", "--into", goals, "--new")).isZero();
        assertThat(file).content().contains("- key: riders # ours\n", "  - key: people\n", "cycles:\n");
        Files.writeString(file, "waymark: 1\nteams: [{key: a, nome: b}]");
        assertThat(run("diff", goals)).isEqualTo(2);
        assertThat(err.toString()).contains("a.yaml:2:18: teams.a.nome", "There is no such field here.");
        assertThat(run("apply", goals, "--yes")).isEqualTo(1);
    }

    @Test
    void aFileIsLookedAtImportedAndTheSecondTimeChangesNothing() throws IOException {
        signedInAsOwner();
        var kpi = world.kpi("Visits");
        var file = Files.writeString(home.resolve("v.csv"), "KPI,Date,Value\nVisits,2026-03,5\nVisits,2026-04,6\n")
                .toString();

        assertThat(run("import", "--dry-run", file)).isZero();
        assertThat(out.toString()).contains("v.csv: 2 rows", "2 new, 0 changed");
        assertThat(newest(kpi)).isNull();
        assertThat(run("import", file)).isZero();
        assertThat(out.toString()).contains("Done. It can be undone at " + world.database.address());
        assertThat(newest(kpi).value()).isEqualTo(6);
        assertThat(run("import", file)).isZero();
        assertThat(out.toString()).contains("It changes nothing.");
    }

    @Test
    void rowsThatCannotBeImportedStopItUnlessTheyAreLeftOut() throws IOException {
        signedInAsOwner();
        var kpi = world.kpi("Visits");
        var file = home.resolve("v.csv").toString();

        Files.writeString(Path.of(file), "KPI,Date,Value\nVisits,2026-03,x\n");
        assertThat(run("import", file)).isEqualTo(1);
        assertThat(out.toString()).contains("row 2, current value, \"x\"");
        assertThat(err.toString()).contains("1 rows cannot be imported", "--skip-bad-rows");
        assertThat(run("import", "--dry-run", file)).isEqualTo(1);
        Files.writeString(Path.of(file), "KPI,Date,Value\nVisits,2026-03,x\nVisits,2026-04,6\n");
        assertThat(run("import", file)).isEqualTo(1);
        assertThat(newest(kpi)).isNull();
        assertThat(run("import", "--skip-bad-rows", file)).isZero();
        assertThat(newest(kpi).value()).isEqualTo(6);
        assertThat(run("import", home + "/none.csv")).isEqualTo(1);
        assertThat(err.toString()).contains("none.csv\" cannot be read");
    }

    @Test
    void listsShowWhatStandsWhere() {
        signedIn();
        world.checkIn(world.nora, talks, 40, 7);
        var kpi = world.kpi("Turnover");
        world.measured(kpi, LocalDate.of(2026, 4, 30), 21.5);

        assertThat(run("status")).isZero();
        assertThat(out.toString()).contains("Nora Bakke, member of Halden Cycles at http", "Talks held");
        assertThat(run("objectives")).isZero();
        assertThat(out.toString()).containsPattern("at risk +40% +team +Grow leaders +\\p{XDigit}{8}-");
        assertThat(run("objectives", "--cycle", "2026-q3")).isZero();
        assertThat(out.toString()).doesNotContain("Grow leaders");
        assertThat(run("key-results", "--mine", "--status", "at-risk", "talks")).isZero();
        assertThat(out.toString()).containsPattern("at risk +40% +40% +2026-05-26 +Talks held");
        assertThat(run("kpis")).isZero();
        assertThat(out.toString()).containsPattern("no target +21.5% +2026-04-30 +2026-06-05 +Turnover");
    }

    @Test
    void aSavedTokenIsUsedByLaterCommandsAndReadByNobodyElse() throws IOException {
        assertThat(runReading(token() + "\n", "token", "save", "--server", world.database.address() + "/"))
                .isZero();

        var file = home.resolve(".config/waymark/cli.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(run("token")).isZero();
        assertThat(out.toString()).contains("It works for Nora Bakke at " + world.database.address());
        assertThat(run("status")).isZero();
    }

    @Test
    void aTokenThatDoesNotWorkIsNotSaved() {
        assertThat(runReading("wm_wrong", "token", "save", "--server", world.database.address()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("the token does not work", "/settings/tokens");
        assertThat(home.resolve(".config")).doesNotExist();
        assertThat(run("status")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no token. Make one at http://localhost:8080/settings/tokens");
    }

    @Test
    void aServerThatDoesNotAnswerOrIsNoneIsTold() throws IOException {
        environment.put("WAYMARK_TOKEN", "wm_any");

        assertThat(run("status", "--server", "http://localhost:" + freePort())).isEqualTo(3);
        assertThat(err.toString()).contains("does not answer");
        assertThat(run("status", "--server", world.database.address() + "/assets"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("Is the address right?");
        assertThat(run("status", "--server", "localhost")).isEqualTo(1);
        assertThat(err.toString()).contains("is no address of a server");
    }

    @Test
    void anUnknownCommandIsToldWithTheNearestOne() {
        assertThat(run("check-inn")).isEqualTo(2);
        assertThat(err.toString()).contains("check-inn", "check-in");
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("check-in", "push", "status", "token", "Exit codes:");
    }

    private Measurement newest(Kpi kpi) {
        return world.database.get(Kpis.class).get(world.nora, kpi.id()).latest();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aDownloadIntoAFolderIsNamedThereAndReplacesNothing() throws IOException {
        var there = Files.createFile(home.resolve("waymark.csv.zip"));

        assertThat(run("download", "csv", "--to", home.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(there + " is there already. Choose another name.");
    }
}
