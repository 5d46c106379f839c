package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

/** Two have the same form open, and both save. */
@BothDatabases
class ChangedMeanwhilePageTest {
    private static final String TITLE = "Make Halden a place people choose to stay";

    private final Visitor maya;
    private final World world;

    ChangedMeanwhilePageTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
    }

    @Test
    void theSecondSeesWhatTheFirstSavedBesideWhatWasTyped() {
        var form = form(objective() + "/edit", "#objective");
        maya.submit(form, "problem", "Rents went up", "kind", "LEARNING", "countsChildren", "true", "tags", "stay");

        var refused = maya.submit(form, "description", "For all of the company");

        assertThat(refused.status()).isEqualTo(409);
        var page = refused.page();
        assertThat(page.select(".errors").text())
                .contains("changed meanwhile by Maya Lindqvist", "Save again to put yours in its place");
        assertThat(page.select("#f-description").text()).isEqualTo("For all of the company");
        assertThat(now(page, "description")).isEqualTo("Saved now: nothing");
        assertThat(now(page, "problem")).isEqualTo("Saved now: Rents went up");
        assertThat(now(page, "kind")).startsWith("Saved now: Learning");
        assertThat(now(page, "tags")).isEqualTo("Saved now: stay");
        assertThat(now(page, "countsChildren")).isEqualTo("Saved now: ticked");
        assertThat(page.select("#f-title-now, #f-owner-now, #f-cycle-now")).isEmpty();
        assertThat(page.select("#f-problem").attr("aria-describedby")).contains("f-problem-now");
    }

    @Test
    void whoSavesAgainKnowinglyIsNotRefusedAgain() {
        var objective = objective();
        var form = form(objective + "/edit", "#objective");
        maya.submit(form, "title", "Stay");
        var refused = maya.submit(form, "title", "Remain");

        var again = maya.submit(refused.page().selectFirst("#objective"));

        assertThat(again.status()).as(again.text()).isEqualTo(303);
        assertThat(maya.open(objective).select("h1").text()).isEqualTo("Remain");
    }

    @Test
    void aThirdChangeInBetweenIsToldAsWell() {
        var form = form(objective() + "/edit", "#objective");
        maya.submit(form, "title", "Stay");
        var refused = maya.submit(form, "title", "Remain").page();
        maya.submit(refused.selectFirst("#objective"), "title", "Linger");

        var third = maya.submit(refused.selectFirst("#objective"), "title", "Remain");

        assertThat(third.status()).isEqualTo(409);
        assertThat(now(third.page(), "title")).isEqualTo("Saved now: Linger");
    }

    @Test
    void whatIsWrongInItselfDoesNotHideThatAnotherSaved() {
        var form = form(objective() + "/edit", "#objective");
        maya.submit(form, "problem", "Rents went up");
        var wrong = maya.submit(form, "title", "");
        assertThat(wrong.status()).isEqualTo(422);

        var mended = maya.submit(wrong.page().selectFirst("#objective"), "title", "Stay");

        assertThat(mended.status()).isEqualTo(409);
        assertThat(now(mended.page(), "problem")).isEqualTo("Saved now: Rents went up");
    }

    @Test
    void oneFieldChangedInItsPlaceComesBackWithAllTheOthersAsTheyAre() {
        var objective = objective();
        var inPlace = maya.call("GET", objective + "/edit?field=title", "", "HX-Request", "true")
                .page()
                .selectFirst("form");
        maya.submit(form(objective + "/edit", "#objective"), "title", "Stay", "tags", "stay", "countsChildren", "true");

        var refused = maya.submit(inPlace, "title", "Remain");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("#f-title").attr("value")).isEqualTo("Remain");
        assertThat(now(refused.page(), "title")).isEqualTo("Saved now: Stay");
        assertThat(refused.page().select("[id$=-now]")).hasSize(1);
        assertThat(maya.submit(refused.page().selectFirst("#objective")).status())
                .isEqualTo(303);
        var kept = form(objective + "/edit", "#objective");
        assertThat(kept.select("#f-tags, #f-title").eachAttr("value")).containsExactly("Remain", "stay");
        assertThat(kept.select("[name=countsChildren][checked]")).hasSize(1);
    }

    @Test
    void soDoAllFormsThatKnowTheirVersion() {
        var objective = world.companyObjective(TITLE);
        var keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");
        var kpi = world.kpi("Turnover");
        told("/key-results/" + keyResult.id().value() + "/edit", "[name=version]", "title", "weight", "3");
        told("/kpis/" + kpi.id().value() + "/edit", "[name=version]", "name", "why", "It costs");
        told("/settings/status", "[name=version]", "atRiskPoints", "lateDays", "9");
        told("/settings/closing", "[name=version]", "expected", "graceDays", "9");
        told("/settings/workspace", "[name=version]", "name", "fiscalYearStart", "4");
        told("/me", "[name=version]", "name", "jobTitle", "Lead");
    }

    @Test
    void whoMaySeeAnObjectiveOrKpiIsNotOverwritten() {
        for (var path :
                List.of(objective(), "/kpis/" + world.kpi("Turnover").id().value())) {
            var form = form(path + "/audience", "form:has([name=version])");
            maya.submit(form, "seen", "some", "add-person", "Maya Lindqvist", "add-team", "People");

            var refused = maya.submit(form, "seen", "some", "add-person", "Nora Bakke");

            assertThat(refused.status()).as(path).isEqualTo(409);
            assertThat(refused.page().select(".now").eachText())
                    .as(path)
                    .startsWith("Saved now: ticked", "Saved now: ticked");
            assertThat(refused.page().select("#f-add-person").val()).as(path).isEqualTo("Nora Bakke");
            var again = refused.page().selectFirst("form:has([name=version])");
            assertThat(maya.submit(again).status()).as(path).isEqualTo(303);
        }
    }

    @Test
    void targetsAreToldCellByCell() {
        var path = "/kpis/" + world.kpi("Turnover").id().value() + "/targets?year=2026";
        var form = maya.open(path).selectFirst("form:has(#f-high-3), form:has(#f-low-3)");
        var side = form.select("#f-high-3").isEmpty() ? "low" : "high";
        maya.submit(form, side + "-3", "15");

        var refused = maya.submit(form, side + "-4", "14");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(now(refused.page(), side + "-3")).isEqualTo("Saved now: 15");
        assertThat(now(refused.page(), side + "-4")).isEqualTo("Saved now: nothing");
        var again = refused.page().selectFirst("form:has(#f-%s-3)".formatted(side));
        assertThat(maya.submit(again, side + "-3", "15").status()).isEqualTo(303);
        assertThat(maya.open(path)
                        .select("#f-%1$s-3, #f-%1$s-4".formatted(side))
                        .eachAttr("value"))
                .containsExactly("15", "14");
    }

    /** The first changes one field, the second another one. */
    private void told(String path, String within, String one, String other, String value) {
        var form = maya.open(path).selectFirst("form:has(" + within + ")");
        var before = form.select("[name=" + one + "]").val();
        maya.submit(form, other, value);

        var refused = maya.submit(form, one, before.matches("\\d+") ? before : before + " 2");

        assertThat(refused.status()).as(path).isEqualTo(409);
        assertThat(now(refused.page(), other)).as(path).startsWith("Saved now: ");
        var again = maya.submit(refused.page().selectFirst("form:has(" + within + ")"), other, value);
        assertThat(again.status()).as(path).isEqualTo(303);
    }

    private String objective() {
        return "/objectives/" + world.companyObjective(TITLE).id().value();
    }

    private Element form(String path, String selector) {
        return maya.open(path).selectFirst(selector);
    }

    private static String now(Document page, String field) {
        return page.select("#f-" + field + "-now").text();
    }
}
