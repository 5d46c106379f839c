package org.waymark.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.imports.SampleFile;

@BothDatabases
class ImportPageTest {
    private static final String PATH = "/settings/import";

    private final TestDatabase database;
    private final World world;
    private final Visitor maya;

    ImportPageTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        maya = world.visitor("maya");
    }

    @Test
    void aFileIsBroughtLookedAtImportedAndTakenBack() {
        var run = bring("peoplebox.csv");

        var open = maya.open(run);
        assertThat(open.select(".page-head").text()).contains("file", "Recognised as an export of Peoplebox.");
        assertThat(open.select(".import-counts").text()).contains("Objectives 4 new", "Key results 3 new");
        assertThat(open.select("[aria-labelledby=troubles]").text())
                .contains("4 rows not quite as they say", "you become the owner");
        assertThat(open.select(".import-lines").text()).contains("Double the subscriptions");

        assertThat(maya.submit(open.selectFirst("form[action$=/run]")).location())
                .endsWith(run);
        var done = maya.open(run);
        assertThat(done.select("#import").text()).contains("Imported.");

        maya.submit(done.selectFirst("form[action$=/withdrawal]"));
        assertThat(maya.open(run).select("#import").text()).contains("Imported and undone.");
        assertThat(maya.open(PATH).select("[aria-labelledby=runs]").text()).contains("file");
    }

    @Test
    void aSampleOfOursIsNoExportOfAnotherProduct() {
        var lead =
                maya.open(bring("waymark-check-ins.csv")).select(".page-head").text();

        assertThat(lead)
                .contains("Recognised as Waymark’s own form: Check-ins.")
                .doesNotContain("export");
    }

    @Test
    void howItIsReadCanBeChanged() {
        var run = maya.post(PATH, "text", "day;value\n05/06/2025;1.234\n").location();
        var form = maya.open(run)
                .select("form[action=" + run.substring(run.indexOf("/settings")) + "]")
                .first();

        maya.submit(
                form,
                "mark",
                "POINT",
                "order",
                "DAY_FIRST",
                "kpi",
                world.kpi("Turnover").id().value().toString());

        var page = maya.open(run);
        assertThat(page.select(".import-lines").text()).contains("2025-06-30: 1.234");
        assertThat(page.select("select[name=order] [selected]").attr("value")).isEqualTo("DAY_FIRST");
    }

    @Test
    void theNamesOfTheColumnsAreWhereThePersonSays() {
        var run = maya.post(PATH, "text", "Values,third draft\nKPI,Date,Value\nVisits,2026-03,5\nVisits,2026-04,6\n")
                .location();
        var form = settings(run);

        assertThat(form.select("[name=headerRow] option").eachText())
                .containsExactly(
                        "row 1: Values · third draft",
                        "row 2: KPI · Date · Value",
                        "row 3: Visits · 2026-03 · 5",
                        "row 4: Visits · 2026-04 · 6",
                        "no row: the columns have no names");
        assertThat(form.select("[name=headerRow] [selected]").attr("value")).isEqualTo("1");
        maya.submit(form, "headerRow", "2");
        assertThat(maya.open(run).select(".import-counts").text()).contains("Values 2 new");
        maya.submit(settings(run), "makeTeams", "");
        assertThat(settings(run).select("[name=headerRow] [selected]").attr("value"))
                .isEqualTo("2");
        maya.submit(settings(run), "headerRow", "0");
        assertThat(settings(run).select("th[scope=row]").eachText()).containsExactly("1", "2", "3");
        assertThat(maya.open(run).select(".page-head").text()).contains("choose below in which row they are");
    }

    @Test
    void whatIsNoTableIsRefusedWithTheRemedy() {
        var answer = maya.upload(PATH, "file", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "text", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("save it as XLSX without password");
        assertThat(maya.post(PATH, "text", "").status()).isEqualTo(422);
        assertThat(maya.upload(PATH, "file", new byte[0], "text", "").page().text())
                .contains("There is no table in this file");
    }

    @Test
    void whyAnImportIsNotStartedIsSaidOnItsPage() {
        var text = "Title;Due date\nCustomers stay;31.12.2026\nOthers come;never\n";
        var run = maya.post(PATH, "text", text).location();
        run = run.substring(run.indexOf("/settings"));
        var page = maya.open(run);

        var answer = maya.submit(page.selectFirst("form[action$=/run]"));

        assertThat(page.select("h1").text()).isEqualTo("Pasted cells");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("[role=alert]").text()).contains("1 row cannot be imported.");
        assertThat(answer.page().select("[role=alert] a")).isEmpty();
    }

    @Test
    void allTroublesComeAsAFile() {
        var run = bring("betterworks.csv");

        var file = maya.get(run + "/troubles.csv").text();

        assertThat(file).contains("row,column,cell,effect,what helps", "5,Owner,nobody@halden.example");
        assertThat(maya.get(PATH + "/samples/peoplebox.csv").status()).isEqualTo(200);
        assertThat(maya.get(PATH + "/samples/none.csv").status()).isEqualTo(404);
    }

    @Test
    void thePagesAreCheapAndForAdminsOnly() {
        var run = bring("asana.json");

        assertThat(Statements.during(() -> maya.open(run))).isLessThanOrEqualTo(5);
        assertThat(Statements.during(() -> maya.open(PATH))).isLessThanOrEqualTo(5);
        assertThat(world.visitor("nora").get(PATH).status()).isEqualTo(403);
        assertThat(world.visitor("nora").get(run).status()).isEqualTo(403);
        assertThat(new World(database).visitor("maya").get(run).status()).isEqualTo(404);
    }

    private Element settings(String run) {
        return Objects.requireNonNull(maya.open(run).selectFirst("form.wide"));
    }

    private String bring(String name) {
        var content = SampleFile.named(name).orElseThrow().content();
        var location = name.endsWith(".csv")
                ? maya.upload(PATH, "file", content, "text", "").location()
                : maya.post(PATH, "text", new String(content, StandardCharsets.UTF_8))
                        .location();
        return location.substring(location.indexOf("/settings"));
    }
}
