package org.waymark.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;

@BothDatabases
class ReportPageTest {
    private static final String[] HTMX = {"HX-Request", "true"};

    private final World world;
    private final KeyResult talks;

    ReportPageTest(TestDatabase database) {
        world = new World(database);
        talks = world.waitingKeyResult("Grow leaders", "Talks held");
    }

    @Test
    void aRowSentWithoutScriptsLeadsBackToTheWeek() {
        var visitor = world.visitor("nora");
        var form = visitor.open("/").selectFirst("form.due");

        var answer = visitor.submit(form, "value", "61,5", "confidence", "8");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/");
        assertThat(visitor.open("/").select(".toast").text()).contains("Saved: Talks held");
        assertThat(stored().value()).isEqualTo(61.5);
        assertThat(stored().confidence().value()).isEqualTo(8);
    }

    @Test
    void aRowSentByScriptAnswersWithWhatWasSavedAndANewBrief() {
        var answer = world.visitor("nora").post(path("/check-ins"), HTMX, "value", "61", "confidence", "8");

        var page = answer.page();
        assertThat(page.select("li[data-saved] .name").text()).isEqualTo("Talks held Checked in: 61%, confidence 8");
        assertThat(page.select("li[data-saved] a.correct").attr("href")).matches("/check-ins/[-0-9a-f]{36}/correction");
        assertThat(page.select("#brief[hx-swap-oob]").text()).startsWith("Nothing is due this week.");
        assertThat(page.select("#due-count[hx-swap-oob]").text()).isEqualTo("0 open, 1 done this week");
    }

    @Test
    void whatCannotBeReadStaysInItsRow() {
        var answer = world.visitor("nora")
                .post(path("/check-ins"), HTMX, "value", "many", "confidence", "12", "_back", path(""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("input[name=value]").val()).isEqualTo("many");
        assertThat(answer.page().select("input[name=confidence]").val()).isEqualTo("12");
        assertThat(answer.page().select(".error").text()).startsWith("Write a number");
        assertThat(stored().value()).isNull();
    }

    @Test
    void withoutScriptsTheRefusedRowStaysOpenOnThePage() {
        var answer = world.visitor("nora").post(path("/check-ins"), "value", "many", "_back", path(""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".due.open input[name=value]").val()).isEqualTo("many");
        assertThat(answer.page().select("[data-errors]").text()).contains("Write a number");
    }

    @Test
    void anOpenRowTakesWords() {
        var visitor = world.visitor("nora");
        var form = visitor.get(path("?open=true"), HTMX).page().selectFirst("form.due.open");

        var answer = visitor.submit(form, "changed", "Two teams began.", "confidence", "6");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(stored().confidence().value()).isEqualTo(6);
    }

    @Test
    void nobodyReportsForAnother() {
        var visitor = world.visitor("petra");

        assertThat(visitor.post(path("/check-ins"), "value", "61").status()).isEqualTo(403);
        assertThat(visitor.get(path(""), HTMX).page().text()).contains("There is no such key result");
        assertThat(stored().value()).isNull();
    }

    @Test
    void aKpiTakesItsValueInItsRow() {
        var kpi = world.kpi("Turnover");
        world.measured(kpi, LocalDate.of(2026, 3, 31), 23);
        var visitor = world.visitor("nora");
        var form = visitor.open("/").selectFirst("form[action^=/week/kpis]");

        assertThat(visitor.submit(form, "value", "so so").status()).isEqualTo(422);
        var answer = visitor.submit(form, "value", "22.1");
        assertThat(answer.page().select(".error").text()).isEmpty();
        assertThat(answer.location()).isEqualTo("/");

        var page = visitor.open("/");
        assertThat(page.select("form[action^=/week/kpis]")).isEmpty();
    }

    @Test
    void aKpiValueSentByScriptAnswersWithItsRow() {
        var kpi = world.kpi("Turnover");
        var path = "/week/kpis/" + kpi.id().value() + "/values";

        var answer = world.visitor("nora").post(path, HTMX, "value", "22.1", "day", "2026-04-30");

        assertThat(answer.page().select("li[data-saved] .name").text()).isEqualTo("Turnover Recorded: 22.1%");
        assertThat(world.visitor("petra")
                        .post(path, "value", "1", "day", "2026-04-30")
                        .status())
                .isEqualTo(403);
    }

    private String path(String rest) {
        return "/week/key-results/" + talks.id().value() + rest;
    }

    private KeyResult.Latest stored() {
        return world.database.get(KeyResults.class).get(world.nora, talks.id()).latest();
    }
}
