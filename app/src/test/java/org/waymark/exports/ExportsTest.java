package org.waymark.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.kpis.Kpis;
import org.waymark.objectives.Judgements;
import org.waymark.people.Audience;
import org.waymark.people.Operators;
import org.waymark.platform.Actor;
import org.waymark.platform.News;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;
import org.waymark.transfer.Watcher;

@BothDatabases
class ExportsTest {
    private final TestDatabase database;
    private final World world;

    @TempDir
    private Path folder;

    ExportsTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        var stay = world.companyObjective("=HYPERLINK(\"https://evil.example\")");
        var talks = world.keyResult(world.maya, stay, "Talks held");
        world.checkIn(world.maya, talks, 40, 6);
        var turnover = world.kpi("Turnover");
        world.measured(turnover, LocalDate.of(2026, 4, 30), 22.5);
        var secret = world.kpi("Severance");
        world.measured(secret, LocalDate.of(2026, 4, 30), 7.125);
        var kpis = database.get(Kpis.class);
        kpis.share(world.nora, secret.id(), kpis.get(world.nora, secret.id()).version(), true, Audience.NOBODY);
    }

    @Test
    void aWorkbookHasNumbersAndLiveFormulasAndNoFormulaOfAnybodyElse() throws IOException, SQLException {
        var bytes = written(world.maya, Format.XLSX);

        var book = unzipped(bytes);
        assertThat(sheet(book, "Objectives")).contains("<is><t>=HYPERLINK(").doesNotContain("<f>");
        assertThat(sheet(book, "Key results"))
                .contains("<v>40", "<f>IF(AND(ISNUMBER(I2)")
                .contains("(I2-G2)/(H2-G2)");
        assertThat(sheet(book, "Values")).contains("<v>46142", "<v>22.5");
    }

    @Test
    void whatMoreRowsThanASheetHoldsGoOnInAnother() throws IOException, SQLException {
        var out = new ByteArrayOutputStream();
        try (var writer = new Workbooks(out, java.time.ZoneOffset.UTC, 2)) {
            writer.begin(new Sheet(
                    "Few",
                    database.get(org.jooq.DSLContext.class)
                            .select(org.jooq.impl.DSL.inline(1).as("One"))));
            for (int row = 0; row < 5; row++) writer.row(new Object[] {row});
            writer.end();
        }

        assertThat(unzipped(out.toByteArray()).get("xl/workbook.xml")).contains("\"Few\"", "\"Few 2\"", "\"Few 3\"");
    }

    @Test
    void csvRunsNothingEither() throws IOException, SQLException {
        var files = unzipped(written(world.maya, Format.CSV));

        assertThat(files.get("objectives.csv"))
                .startsWith("\uFEFFCycle,Objective")
                .contains("'=HYPERLINK");
        assertThat(files.get("values.csv")).contains("Turnover,2026-04-30,22.5");
    }

    @Test
    void whyProgressWasSetByHandGoesAlong() throws IOException, SQLException {
        var objective = world.companyObjective("Keep customers");
        world.database.get(Judgements.class).override(world.maya, objective.id(), 0.4, "As I see it");

        assertThat(unzipped(written(world.maya, Format.CSV)).get("objectives.csv"))
                .contains("Progress,Progress by hand")
                .contains("0.4,As I see it");
    }

    @Test
    void nobodyTakesAwayWhatThatPersonMayNotSee() throws IOException, SQLException {
        for (var format : List.of(Format.CSV, Format.JSON)) {
            assertThat(unzipped(written(world.maya, format)).toString())
                    .as("of the owner of the workspace, %s", format)
                    .contains("Turnover")
                    .doesNotContain("Severance", "7.125");
            assertThat(unzipped(written(world.nora, format)).toString()).contains("Severance", "7.125");
        }
        var json = unzipped(written(world.maya, Format.JSON));
        assertThat(json.keySet()).doesNotContain("tables/api_token.ndjson", "tables/person_session.ndjson");
        assertThat(json.get("tables/person.ndjson")).contains("maya").doesNotContain("password", "argon");
        assertThat(json.get("manifest.json")).doesNotContain("\"keptBack\" : 0");
    }

    @Test
    void anExportIsOfWhoAskedForIt() {
        var exports = database.get(Exports.class);
        var run = exports.start(world.nora, Format.XLSX);

        assertThatThrownBy(() -> exports.start(world.nora, Format.CSV)).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> exports.get(world.maya, run.id())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> exports.start(world.petra, Format.JSON)).isInstanceOf(Refused.Forbidden.class);
        database.get(ExportWork.class).make(world.nora.workspace(), run.id());
        var done = exports.get(world.nora, run.id());
        assertThat(done.isThere()).as(String.valueOf(done.trouble())).isTrue();
        exports.remove(world.nora, run.id());
        assertThatThrownBy(() -> exports.get(world.nora, run.id())).isInstanceOf(Refused.Missing.class);
    }

    /** News that is not told within a transaction reaches no page. */
    @Test
    void whoWaitsForAnExportIsToldHowFarItIs() {
        var run = database.get(Exports.class).start(world.nora, Format.CSV);
        var heard = new ArrayList<Boolean>();
        ApplicationListener<PayloadApplicationEvent<News.Computed>> listener = ApplicationListener.forPayload(
                (News.Computed _) -> heard.add(TransactionSynchronizationManager.isSynchronizationActive()));
        var events = database.get(ApplicationEventMulticaster.class);
        events.addApplicationListener(listener);
        try {
            database.get(ExportWork.class).make(world.nora.workspace(), run.id());
        } finally {
            events.removeApplicationListener(listener);
        }

        assertThat(heard).isNotEmpty().doesNotContain(false);
    }

    @Test
    void aWorkspaceComesIntoTheOtherDatabaseAndLeavesItTheSame() throws IOException, SQLException {
        var other = database == TestDatabase.SQLITE ? TestDatabase.POSTGRESQL : TestDatabase.SQLITE;
        var file = Files.write(folder.resolve("export"), written(world.maya, Format.JSON));
        new World(other); // somebody was there first

        var arrived = other.get(Homecoming.class).bringIn(operator(other), file);

        assertThat(arrived).isEqualTo(world.maya.workspace());
        assertThat(other.get(Operators.class).first().orElseThrow().id()).isNotEqualTo(arrived);
        assertSame(file, other);
        assertThatThrownBy(() -> other.get(Homecoming.class).bringIn(operator(other), file))
                .as("it is here already")
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void onlyWhoRunsTheServerBringsAWorkspaceIn() throws IOException, SQLException {
        new World(database);
        var file = Files.write(folder.resolve("export"), written(world.maya, Format.JSON));

        assertThatThrownBy(() -> database.get(Homecoming.class).bringIn(world.nora, file))
                .isInstanceOf(Refused.Forbidden.class);
    }

    /** Only what happened on the way is new: the one who brought it, and that it was brought. */
    private void assertSame(Path file, TestDatabase other) throws IOException, SQLException {
        var before = unzipped(Files.readAllBytes(file));
        var after = unzipped(writtenIn(other, world.maya, Format.JSON));
        before.forEach((name, text) -> {
            if (name.equals("manifest.json")) return;
            var lines = new ArrayList<>(after.get(name).lines().toList());
            text.lines()
                    .forEach(line ->
                            assertThat(lines.remove(line)).as(name + " " + line).isTrue());
            var news = List.of("tables/person.ndjson", "tables/membership.ndjson", "tables/fact.ndjson");
            assertThat(lines).as(name).hasSizeLessThanOrEqualTo(news.contains(name) ? 1 : 0);
        });
    }

    private static Actor operator(TestDatabase in) {
        var operators = in.get(Operators.class);
        var first = operators.first().orElseThrow().id();
        return new Actor(
                first,
                operators.owners(first).getFirst(),
                Role.OWNER,
                java.util.Set.of(),
                java.util.Set.of(),
                Scope.ALL);
    }

    private byte[] written(Actor actor, Format format) throws IOException, SQLException {
        return writtenIn(database, actor, format);
    }

    private static byte[] writtenIn(TestDatabase in, Actor actor, Format format) throws IOException, SQLException {
        var out = new ByteArrayOutputStream();
        in.get(Taking.class).all(actor, format, out, Watcher.NOBODY);
        return out.toByteArray();
    }

    private static String sheet(Map<String, String> book, String name) {
        var names = book.get("xl/workbook.xml").split("<sheet name=\"");
        for (int sheet = 1; sheet < names.length; sheet++) {
            if (names[sheet].startsWith(name + "\"")) return book.get("xl/worksheets/sheet" + sheet + ".xml");
        }
        throw new AssertionError("No sheet " + name);
    }

    private Map<String, String> unzipped(byte[] bytes) throws IOException {
        var found = new HashMap<String, String>();
        try (var zip = new ZipFile(Files.write(folder.resolve("read"), bytes).toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    found.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }
}
