package org.waymark.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

/** Whoever looks at another cycle than the current one goes on looking at it, wherever a page leads that shows one. */
@BothDatabases
class KeptCyclePageTest {
    private static final Pattern SHOWS_A_CYCLE = Pattern.compile(
            "/((objectives|map|timeline|board|calendar|reviews|search|inbox|history|library|cycles)?([?#].*)?"
                    + "|(kpis|teams|people|settings|me)([/?#].*)?|(objectives|initiatives)/new.*)");

    private final World world;
    private String kpi = "";

    KeptCyclePageTest(TestDatabase database) {
        world = new World(database);
    }

    @BeforeEach
    void somethingIsThereToLeadTo() {
        kpi = "/kpis/" + world.kpi("Turnover").id().value();
        world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");
    }

    @Test
    void everyLinkOfEveryPageKeepsTheCycleThatWasChosen() {
        var maya = world.visitor("maya");
        var team = "/teams/" + world.people.id().value();

        var pages = Stream.of(
                "/",
                "/objectives",
                "/kpis",
                "/kpis?view=tiles",
                "/kpis?view=grid",
                "/kpis/tree",
                "/map",
                "/timeline",
                "/reviews",
                "/board",
                "/calendar",
                "/teams",
                "/people",
                "/library",
                "/history",
                "/inbox",
                "/cycles",
                "/settings/workspace",
                team,
                kpi,
                "/search?q=turnover",
                "/people/" + world.nora.person());

        assertThat(pages).allSatisfy(path -> {
            var page = maya.open(chosen(path));
            assertThat(showingACycle(page)).as(path).hasSizeGreaterThan(10).allMatch(link -> link.contains("cycle="));
            assertThat(maya.open(path).select("#places a").eachAttr("href"))
                    .as(path)
                    .noneMatch(link -> link.contains("cycle="));
        });
    }

    @Test
    void whatSearchesAndWhatIsFetchedKeepItToo() {
        var maya = world.visitor("maya");

        assertThat(maya.open(chosen("/kpis"))
                        .select("form[role=search] [name=cycle]")
                        .eachAttr("value"))
                .containsExactly("2026-q3", "2026-q3");
        assertThat(palette(maya, "/search?q=turnover&cycle=2026-q3")).contains(kpi + "?cycle=2026-q3");
        assertThat(palette(maya, "/search?q=turnover&cycle=%22%3E")).contains(kpi);
        assertThat(maya.open(chosen("/kpis?q=$1%5C"))
                        .select("form[role=search][hx-get]")
                        .eachAttr("hx-get"))
                .containsExactly("/kpis");
        assertThat(maya.open(chosen("/kpis/choices?of=team"))
                        .select("#choices li a")
                        .eachAttr("href"))
                .isNotEmpty()
                .allMatch(link -> link.endsWith("cycle=2026-q3"));
    }

    @Test
    void aFormLeadsBackToTheCycleItWasOpenedIn() {
        var maya = world.visitor("maya");

        var from = maya.post(kpi + "/archival", referer("?cycle=2026-q3"), "to", "");
        var plain = maya.post(kpi + "/restoration", referer(""), "to", "");

        assertThat(from.location()).endsWith("?cycle=2026-q3");
        assertThat(maya.post("/workspaces/" + world.maya.workspace() + "/entry", referer("?cycle=2026-q3"), "to", "/")
                        .location())
                .isEqualTo("/");
        assertThat(plain.location()).doesNotContain("cycle");
    }

    private String[] referer(String query) {
        return new String[] {"Referer", "http://localhost" + kpi + query};
    }

    private static String chosen(String path) {
        return path + (path.contains("?") ? "&" : "?") + "cycle=2026-q3";
    }

    private static List<String> showingACycle(Document page) {
        return page.select("a[href], [hx-get]:not(form)").stream()
                .flatMap(one -> Stream.of(one.attr("href"), one.attr("hx-get")))
                .filter(link -> !link.isEmpty() && SHOWS_A_CYCLE.matcher(link).matches())
                .toList();
    }

    private static List<String> palette(Visitor visitor, String path) {
        return visitor.get(path, "HX-Request", "true")
                .page()
                .select("[role=option]")
                .eachAttr("href");
    }
}
