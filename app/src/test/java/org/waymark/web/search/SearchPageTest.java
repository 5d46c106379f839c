package org.waymark.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;

@BothDatabases
class SearchPageTest {
    private final World world;

    SearchPageTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void thePaletteFindsGoalsKpisAndTeamsWhateverTheirAccentsAndCapitals() {
        var objective = world.teamObjective("Une PÉOPLE première");
        var keyResult = world.keyResult(world.nora, objective, "People who stay");
        var kpi = world.kpi("Turnover of people");

        var found = palette("maya", "peo");

        assertThat(found.select("[role=option]").eachAttr("href"))
                .contains(
                        "/objectives/" + objective.id().value(),
                        "/key-results/" + keyResult.id().value(),
                        "/kpis/" + kpi.id().value(),
                        "/teams/" + world.people.id().value());
        assertThat(found.select("mark").eachText()).contains("PÉO", "Peo", "peo");
    }

    @Test
    void allWordsMustOccurAndSignsStandForThemselves() {
        world.companyObjective("Ship 100% of orders_on time");

        assertThat(palette("maya", "100%25 ship").text()).contains("Ship 100% of orders_on time");
        assertThat(palette("maya", "1%250").text()).doesNotContain("orders_on");
        assertThat(palette("maya", "orders-on").text()).doesNotContain("orders_on");
    }

    @Test
    void signsAskForPeopleTeamsOrCommands() {
        assertThat(palette("maya", "@nora").select("[role=option]").eachAttr("href"))
                .containsExactly("/people/" + world.nora.person());
        assertThat(palette("maya", "%23peo").select("[role=option]").eachAttr("href"))
                .containsExactly("/teams/" + world.people.id().value());
        assertThat(palette("maya", "%3Enew obj").select("[role=option]").eachAttr("href"))
                .containsExactly("/objectives/new");
    }

    @Test
    void whoMayOnlyLookIsOfferedNoDeeds() {
        assertThat(palette("petra", "%3E").select("[role=option]").eachAttr("href"))
                .doesNotContain("/objectives/new", "/kpis/new", "/settings/people");
    }

    @Test
    void whatIsPrivateIsFoundOnlyByWhoMaySeeIt() {
        var objective = world.teamObjective("Find a new site");
        world.keyResult(world.nora, objective, "Sites visited");
        world.database.get(Objectives.class).share(world.nora, objective.id(), new Audience(Set.of(), Set.of()));

        assertThat(palette("maya", "site").text())
                .doesNotContain("Find a new site")
                .doesNotContain("Sites visited");
        assertThat(palette("nora", "site").text()).contains("Find a new site", "Sites visited");
    }

    @Test
    void whoHasSeveralWorkspacesSwitchesFromHere() {
        var nora = world.visitor("nora");

        var offered = palette(nora, "workspace").select("[data-sends]");
        var switching = nora.open("/search?q=personal&kind=workspaces").select(".hits form");

        assertThat(offered.eachText())
                .containsExactly("Halden Cycles Workspace, open now", "Personal Switch to this workspace");
        assertThat(offered.eachAttr("data-sends")).contains(switching.attr("action"));
        assertThat(nora.submit(switching.getFirst()).status()).isEqualTo(303);
        assertThat(palette(nora, "open now").select("[data-sends]").eachText())
                .containsExactly("Personal Workspace, open now");
        assertThat(palette(nora, "").select("[data-sends]")).hasSize(2);
    }

    @Test
    void withoutScriptsThePageLeadsToAllOfAKind() {
        for (int i = 1; i <= 12; i++) world.companyObjective("Grow in region " + i);
        var visitor = world.visitor("petra");

        var page = visitor.open("/search?q=region");
        var all = visitor.open(page.select("section .push a").attr("href"));

        assertThat(page.select(".hits li")).hasSize(10);
        assertThat(all.select(".hits li")).hasSize(12);
        world.companyObjective("Grow in region 13");
        assertThat(Statements.during(() -> visitor.open("/search?q=region"))).isEqualTo(3);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(world.visitor("petra")
                        .open("/search?q=zzz%3Cb%3E")
                        .select(".empty")
                        .text())
                .contains("Nothing found");
    }

    private Document palette(String name, String query) {
        return palette(world.visitor(name), query);
    }

    private static Document palette(Visitor visitor, String query) {
        return visitor.get("/search?q=" + query.replace(" ", "%20"), "HX-Request", "true")
                .page();
    }
}
