package org.waymark.web.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.alignment.schema.Tables;
import org.waymark.measure.Target;
import org.waymark.objectives.Judgements;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.objectives.OwnerWord;
import org.waymark.objectives.Status;
import org.waymark.people.Audience;
import org.waymark.platform.Ids;

@BothDatabases
class OutlinePageTest {
    private final TestDatabase database;
    private final World world;

    OutlinePageTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
    }

    @Test
    void anEmptyCycleOffersTheFirstObjectiveToWhoMayMakeIt() {
        assertThat(world.visitor("maya")
                        .open("/objectives")
                        .select(".empty a.primary")
                        .attr("href"))
                .startsWith("/objectives/new");
        assertThat(world.visitor("petra").open("/objectives").select(".empty a.primary"))
                .isEmpty();
    }

    @Test
    void theMenuKeepsTheCycleThatWasChosen() {
        var maya = world.visitor("maya");

        assertThat(maya.open("/objectives?cycle=2026").select("#places a").eachAttr("href"))
                .contains("/?cycle=2026", "/map?cycle=2026", "/timeline?cycle=2026", "/kpis?cycle=2026");
        assertThat(maya.open("/kpis?cycle=2026").select("#places a, #quick > a").eachAttr("href"))
                .allMatch(path -> path.contains("?cycle=2026"));
        assertThat(maya.open("/objectives?cycle=" + world.quarter.slug())
                        .select("#places a")
                        .eachAttr("href"))
                .contains("/map", "/timeline");
    }

    @Test
    void aKeyResultTellsItsWayProgressConfidenceAndStatus() {
        var engagement =
                world.keyResult(world.nora, world.teamObjective("Keep people"), "Engagement", new Target.Reach(60, 80));
        world.checkIn(world.nora, engagement, 64, 7);
        world.checkIn(world.nora, engagement, 66, 5);

        var row = world.visitor("nora").open("/objectives").selectFirst("tr.k");

        assertThat(row.selectFirst(".num").text()).isEqualTo("60 → 66 → 80%");
        assertThat(row.select(".c-pace b").text()).isEqualTo("30%");
        assertThat(row.select(".c-conf").text()).contains("5 ↓");
        assertThat(row.select(".c-status .status").text()).isEqualTo("At risk");
        assertThat(row.select(".c-trend svg")).hasSize(1);
        assertThat(row.select(".c-last a").attr("href"))
                .isEqualTo("/key-results/" + engagement.id().value() + "/check-ins/new");
    }

    @Test
    void objectivesStandBelowTheFirstOneTheyAreForAndTheRestApart() {
        var stay = world.companyObjective("Be a place to stay");
        var grow = world.companyObjective("Grow");
        var habits = world.teamObjective("Give managers habits");
        world.teamObjective("Tidy the archive");
        link(habits, stay);
        link(habits, grow);

        var page = world.visitor("petra").open("/objectives");

        assertThat(page.select("tr.o").eachAttr("aria-level")).containsExactly("1", "2", "1", "1");
        assertThat(page.select("tr.o .aim").eachText())
                .containsExactly("Be a place to stay", "Give managers habits", "Grow", "Tidy the archive");
        assertThat(page.select("tr.o").get(1).select(".also").text()).isEqualTo("also for Grow");
        assertThat(page.select("tbody.band").text()).startsWith("Not connected");
    }

    @Test
    void theBriefSaysWhereTheCompanyIsAndWhatIsWorst() {
        var engagement = world.keyResult(world.maya, world.companyObjective("Grow"), "Engagement");
        world.checkIn(world.maya, engagement, 10, 8);

        var page = world.visitor("petra").open("/objectives");

        assertThat(page.select(".brief").text())
                .isEqualTo("Company objectives stand at 10% with 53% of the cycle gone. One key result is off track.");
        assertThat(page.select(".overview .mix").attr("aria-label")).isEqualTo("1 off track");
    }

    @Test
    void theBriefOfATeamIsAboutTheTeam() {
        world.waitingKeyResult("Keep people", "Engagement");
        world.keyResult(world.maya, world.companyObjective("Grow"), "Revenue", new Target.Reach(0, 10));

        var page = world.visitor("maya")
                .open("/objectives?team=" + world.people.id().value());

        assertThat(page.select(".brief").text()).startsWith("One objective, with");
        assertThat(page.select(".overview .mix").attr("aria-label")).isEqualTo("1 at risk");
    }

    @Test
    void whatIsPrivateOrADraftOfOthersIsNotThere() {
        var secret = world.teamObjective("Find a new site");
        var draft = world.companyObjective("Think of something");
        var doors = world.database.get(Objectives.class);
        doors.share(world.nora, secret.id(), new Audience(Set.of(), Set.of()));
        doors.withdraw(world.maya, draft.id());

        assertThat(world.visitor("petra").get("/objectives").text())
                .doesNotContain("Find a new site")
                .doesNotContain("Think of something");
        assertThat(world.visitor("nora").get("/objectives").text()).contains("Find a new site");
        var hidden = world.visitor("petra");
        for (var part : new String[] {"/status", "/row?in=" + world.quarter.id().value()}) {
            assertThat(hidden.get("/objectives/" + secret.id().value() + part).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsCountedIsWhatTheReaderMaySeeNow() {
        var secret = world.inApril(() -> world.teamObjective("Find a new site"));
        var sites = world.counted(world.nora, world.inApril(() -> world.keyResult(world.nora, secret, "Sites seen")));
        world.counted(
                world.maya,
                world.inApril(() -> world.keyResult(world.maya, world.companyObjective("Grow"), "Engagement")));
        var doors = world.database.get(Objectives.class);
        assertThat(mix("petra")).isEqualTo("2 at risk");

        doors.share(world.nora, secret.id(), new Audience(Set.of(), Set.of()));
        assertThat(mix("petra")).isEqualTo("1 at risk");
        assertThat(mix("nora")).isEqualTo("2 at risk");

        world.checkIn(world.nora, sites, 90, 9);
        assertThat(mix("nora")).isEqualTo("1 on track and 1 at risk");
        assertThat(mix("petra")).isEqualTo("1 at risk");

        doors.share(world.nora, secret.id(), null);
        assertThat(mix("petra")).isEqualTo("1 on track and 1 at risk");

        doors.withdraw(world.nora, secret.id());
        assertThat(mix("petra")).isEqualTo("1 at risk");
    }

    @Test
    void aSmallCycleComesWholeAndALargeOneWhenItIsUnfolded() {
        var large = world.companyObjective("Large");
        world.keyResult(world.maya, large, "First of it");
        var visitor = world.visitor("maya");
        var few = Statements.during(() -> visitor.open("/objectives"));
        for (int i = 0; i < 160; i++) world.companyObjective("Region " + i);

        var page = visitor.open("/objectives");
        var unfolded = "/objectives?open=" + large.id().value();
        world.companyObjective("Region 160");
        var many = Statements.during(() -> visitor.open(unfolded));
        var open = visitor.open(unfolded);
        var children = address(page.selectFirst("tr[data-children]"), "rows");

        assertThat(page.select("tr.o")).hasSize(50);
        assertThat(page.select("tr.k")).isEmpty();
        assertThat(page.select(".pager a[rel=next]").attr("href")).contains("page=2");
        assertThat(visitor.get(children, "HX-Request", "true").text()).contains("First of it");
        assertThat(open.select("tr.k")).hasSize(1);
        assertThat(few).isEqualTo(5);
        assertThat(many).isEqualTo(5);
    }

    @Test
    void aStatusSaysWhyWithTheSettingForWhoMayChangeIt() {
        var objective = world.companyObjective("Grow");
        var engagement = world.keyResult(world.maya, objective, "Engagement");
        world.checkIn(world.maya, engagement, 10, 8);
        var path = "/key-results/" + engagement.id().value() + "/status";

        var reasons = world.visitor("maya").get(path, "HX-Request", "true");

        assertThat(reasons.text())
                .contains("43 points behind", "/settings/status")
                .doesNotContain("<html");
        assertThat(world.visitor("petra").get(path).text())
                .contains("43 points behind", "<html")
                .doesNotContain("/settings/status");
        assertThat(world.visitor("petra")
                        .open("/objectives/" + objective.id().value() + "/status")
                        .text())
                .contains("Engagement");
    }

    @Test
    void aRowCanBeFetchedAgain() {
        var objective = world.companyObjective("Grow");
        var engagement = world.keyResult(world.maya, objective, "Engagement");
        var visitor = world.visitor("petra");

        for (var row : visitor.open("/objectives").select("tr[data-live-src=row]")) {
            assertThat(visitor.get(address(row, "row"), "HX-Request", "true").text())
                    .contains("<tr", "data-live=\"%s\"".formatted(row.attr("data-live")))
                    .contains("aria-level=\"%s\"".formatted(row.attr("aria-level")))
                    .doesNotContain("<html");
        }
        assertThat(visitor.get("/key-results/" + engagement.id().value() + "/row")
                        .text())
                .doesNotContain("check-ins/new");
    }

    @Test
    void whoMayEditArrangesObjectives() {
        var first = world.companyObjective("First");
        var second = world.companyObjective("Second");
        var maya = world.visitor("maya");

        var moved = maya.post(
                "/objectives/order",
                "id",
                second.id().value().toString(),
                "id",
                first.id().value().toString());
        var refused = world.visitor("petra")
                .post(
                        "/objectives/order",
                        "id",
                        first.id().value().toString(),
                        "id",
                        second.id().value().toString());

        assertThat(moved.status()).isEqualTo(204);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(maya.open("/objectives").select("tr.o .aim").eachText()).containsExactly("Second", "First");
    }

    @Test
    void theOwnersWordStandsWhereTheNumbersSayOtherwise() {
        var objective = world.companyObjective("Keep customers");
        var keyResult = world.keyResult(world.maya, objective, "Churn falls");
        world.checkIn(world.maya, keyResult, 90, 9);
        var judgements = world.database.get(Judgements.class);

        judgements.say(world.maya, objective.id(), new OwnerWord(Status.ON_TRACK, ""));
        assertThat(world.visitor("petra").open("/objectives").select("tr.o .word"))
                .isEmpty();
        judgements.say(world.maya, objective.id(), new OwnerWord(Status.AT_RISK, ""));
        assertThat(world.visitor("petra")
                        .open("/objectives")
                        .select("tr.o .word")
                        .text())
                .isEqualTo("Owner: at risk");
    }

    private String mix(String reader) {
        return world.visitor(reader)
                .open("/objectives")
                .select(".overview .mix")
                .attr("aria-label");
    }

    private void link(Objective child, Objective parent) {
        world.database
                .get(DSLContext.class)
                .insertInto(Tables.ALIGNMENT_LINK)
                .set(Tables.ALIGNMENT_LINK.WORKSPACE_ID, world.maya.workspace())
                .set(Tables.ALIGNMENT_LINK.ID, world.database.get(Ids.class).next())
                .set(Tables.ALIGNMENT_LINK.CHILD_OBJECTIVE_ID, child.id().value())
                .set(Tables.ALIGNMENT_LINK.PARENT_OBJECTIVE_ID, parent.id().value())
                .set(Tables.ALIGNMENT_LINK.KIND, "CONTRIBUTE")
                .set(Tables.ALIGNMENT_LINK.WEIGHT, 1.0)
                .set(Tables.ALIGNMENT_LINK.LINKED_BY, world.maya.person())
                .set(Tables.ALIGNMENT_LINK.LINKED_AT, Instant.parse("2026-05-19T08:00:00Z"))
                .execute();
    }

    /** Where a row asks, as the script rows.js finds it. */
    private static String address(Element row, String path) {
        var own = row.selectFirst("a[href]").attr("href");
        var query = row.closest("table").attr("data-" + path + "-query");
        return "%s/%s?%s&level=%s".formatted(own, path, query, row.attr("aria-level"));
    }
}
