package org.waymark.web.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

@BothDatabases
class ConnectorsPageTest {
    private static final String PATH = "/settings/connectors";

    private final World world;

    ConnectorsPageTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void anAdminConnectsInStepsAndNoSecretIsEverShown() {
        world.kpi("Turnover");
        var maya = world.visitor("maya");
        assertThat(maya.open(PATH + "/new").select(".lines li")).hasSizeGreaterThanOrEqualTo(6);

        var form = maya.open(PATH + "/new?kind=postgresql").selectFirst("form.form");
        var made = maya.submit(
                form,
                "name",
                "Warehouse",
                "settings.host",
                "db.example.org",
                "settings.database",
                "figures",
                "settings.user",
                "reader",
                "secrets.password",
                "verysecret",
                "settings.query",
                "select day, value from turnover where day between :from and :to");

        assertThat(made.status()).isEqualTo(303);
        var page = maya.open(made.location());
        assertThat(page.select(".facts-list").text()).contains("db.example.org").contains("Maya Lindqvist");
        assertThat(page.select("form[action$=/runs]")).isEmpty();

        var mapping = maya.open(made.location() + "/mapping").selectFirst("form.form");
        var kpi = mapping.selectFirst("[name='mapping.kpi']");
        assertThat(kpi.attr("hx-target")).isEqualTo("next datalist");
        assertThat(kpi.nextElementSibling().id()).isEqualTo(kpi.attr("list"));
        var mapped = maya.submit(
                mapping,
                "mapping.shape",
                "ONE_KPI",
                "mapping.kpi",
                "Turnover",
                "mapping.dayColumn",
                "day",
                "mapping.valueColumn",
                "value",
                "schedule.rhythm",
                "DAILY",
                "schedule.at",
                "6:30");

        assertThat(mapped.location()).isEqualTo(made.location());
        assertThat(maya.open(made.location())
                        .select(".facts-list a[href^=/kpis/]")
                        .text())
                .isEqualTo("Turnover");
        assertThat(maya.open(PATH).select(".lines li").text())
                .contains("Warehouse")
                .contains("PostgreSQL")
                .contains("every day at 06:30");
        for (var path : new String[] {PATH, made.location(), made.location() + "/source", "/history"}) {
            assertThat(maya.open(path).html()).as(path).doesNotContain("verysecret");
        }
    }

    @ParameterizedTest
    @CsvSource({"postgresql, 5432", "mariadb, 3306", "sqlserver, 1433", "other, ''"})
    void thePortIsTheOneThatSuchADatabaseHas(String kind, String port) {
        var form = world.visitor("maya").open(PATH + "/new?kind=" + kind).selectFirst("form.form");

        assertThat(form.selectFirst("[name='settings.port']").val()).isEqualTo(port);
    }

    @Test
    void aRunIsStartedSeenAndStopped() {
        var maya = world.visitor("maya");
        var path = folder(maya);
        assertThat(maya.post(path + "/runs").status()).isEqualTo(303);
        assertThat(maya.post(path + "/runs").status()).isEqualTo(409);

        var page = maya.open(path);
        assertThat(page.select("table.runs tbody tr")).hasSize(1);
        maya.submit(page.selectFirst("form[action$=/cancellation]"));

        assertThat(maya.open(path).select("table.runs").text()).contains("Stopped");
    }

    @Test
    void thatOneRunsAlreadyIsSaidOnItsPage() {
        var maya = world.visitor("maya");
        var path = folder(maya);
        var page = maya.open(path);
        maya.submit(page.selectFirst("form[action$=/runs]"));

        var again = maya.submit(page.selectFirst("form[action$=/runs]"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().select("[data-errors]").eachText())
                .singleElement()
                .asString()
                .contains("Files is running already");
        assertThat(again.page().select("form[action$=/cancellation]")).hasSize(1);
    }

    @Test
    void aTrialSaysWhatIsWrongInWords() {
        var maya = world.visitor("maya");
        var path = folder(maya);

        var trial = maya.post(path + "/trial");

        assertThat(trial.status()).isEqualTo(200);
        assertThat(trial.page().select("[role=alert]").text()).contains("This is not there");
    }

    @Test
    void whoeverLeadsItElsewhereTypesTheSecretAgain() {
        var maya = world.visitor("maya");
        var made = maya.submit(
                maya.open(PATH + "/new?kind=mariadb").selectFirst("form.form"),
                "name",
                "Shop",
                "settings.host",
                "db.example.org",
                "settings.database",
                "shop",
                "secrets.password",
                "verysecret",
                "settings.query",
                "select 1");

        var form = maya.open(made.location() + "/source").selectFirst("form.form");
        var moved = maya.submit(form, "settings.host", "evil.example.org");
        var kept = maya.submit(form, "settings.query", "select 2");

        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.page().select(".error").text()).contains("Type this secret again");
        assertThat(kept.status()).isEqualTo(303);
    }

    @Test
    void othersMayNot() {
        var path = folder(world.visitor("maya"));
        var nora = world.visitor("nora");

        for (var page : new String[] {
            PATH, PATH + "/new", path, path + "/source", path + "/mapping", path + "/log", path + "/facts"
        }) {
            assertThat(nora.get(page).status()).as(page).isEqualTo(403);
        }
        for (var deed : new String[] {
            "/runs", "/trial", "/pause", "/removal", "/restoration", "/backfills", "/mapping", "/source"
        }) {
            assertThat(nora.post(path + deed, "from", "2026-01-01", "to", "2026-01-02")
                            .status())
                    .as(deed)
                    .isEqualTo(403);
        }
        assertThat(new World(TestDatabase.SQLITE).visitor("maya").get(path).status())
                .isEqualTo(404);
    }

    @Test
    void itIsPausedResumedAndRemoved() {
        var maya = world.visitor("maya");
        var path = folder(maya);

        maya.post(path + "/pause");
        assertThat(maya.open(PATH).select(".lines").text()).contains("Paused");
        maya.post(path + "/resumption");
        assertThat(maya.open(PATH).select(".lines").text()).doesNotContain("Paused");
        maya.submit(maya.open(path).selectFirst("form[action$=/removal]"));
        var list = maya.open(PATH);
        assertThat(maya.get(path).status()).isEqualTo(404);
        assertThat(list.select("[data-toast]").text()).contains("Files is removed", "Undo");
        assertThat(list.select(".connections")).isEmpty();

        maya.submit(list.selectFirst("main form[action$=/restoration]"));
        assertThat(maya.open(PATH).select(".connections").text()).contains("Files");
        assertThat(maya.open("/history").text()).contains("restored the connection Files");
    }

    @Test
    void aFileThatIsBroughtIsReadByARun() {
        var maya = world.visitor("maya");
        var path = folder(maya, "f*");
        var csv = "kpi,day,value\nTurnover,2026-03-31,18\n".getBytes(StandardCharsets.UTF_8);

        assertThat(maya.upload(path + "/files", "file", csv, "_back", path).location())
                .isEqualTo(path);

        var page = maya.open(path);
        assertThat(page.select("[data-toast]").text()).contains("file is there and is read within seconds");
        assertThat(page.select("table.runs tbody tr")).hasSize(1);
        assertThat(maya.post(path + "/trial").page().select("main").text()).contains("2026-03-31");
    }

    @Test
    void aFileThatNoRunWouldReadIsNotTaken() {
        var maya = world.visitor("maya");
        var path = folder(maya);

        var answer = maya.upload(path + "/files", "file", new byte[] {'a'}, "_back", path);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-file-error").text()).contains("only files called *.nothing");
        assertThat(maya.upload(path + "/files", "file", new byte[0], "_back", path)
                        .page()
                        .select("#f-file-error")
                        .text())
                .contains("Choose a file");
        assertThat(world.visitor("nora")
                        .upload(path + "/files", "file", new byte[] {'a'})
                        .status())
                .isEqualTo(403);
    }

    private String folder(Visitor maya) {
        return folder(maya, "*.nothing");
    }

    private String folder(Visitor maya, String files) {
        var made = maya.submit(
                maya.open(PATH + "/new?kind=table-in-folder").selectFirst("form.form"),
                "name",
                "Files",
                "settings.files",
                files);
        maya.submit(
                maya.open(made.location() + "/mapping").selectFirst("form.form"),
                "mapping.shape",
                "EACH_ROW",
                "mapping.kpiColumn",
                "kpi",
                "mapping.valueColumn",
                "value");
        return made.location();
    }
}
