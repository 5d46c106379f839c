package org.waymark.web.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Holder;
import org.waymark.people.Level;

@BothDatabases
class PlanningPageTest {
    private final World world;
    private final Visitor maya;
    private final Visitor nora;

    PlanningPageTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
        nora = world.visitor("nora");
    }

    @Test
    void aDraftIsProposedSentBackAndAgreedOn() {
        var draft = draft("People choose to stay");
        var lines = "/planning/groups/" + world.people.id().value() + "?cycle=" + world.quarter.slug();

        nora.submit(nora.open(lines).selectFirst("form[action$=proposal]"));
        assertThat(maya.open(page()).text()).contains("1 objective: 1 proposed.");
        maya.submit(maya.open(lines).selectFirst("form[action$=return]"), "reason", "Which people?");
        assertThat(nora.open(lines).text()).contains("Sent back: Which people?");
        nora.submit(nora.open(lines).selectFirst("form[action$=proposal]"));
        maya.submit(maya.open(path(draft) + "/proposal").selectFirst("form[action$=agreement]"));

        assertThat(nora.open(path(draft) + "/proposal").text()).contains("Maya Lindqvist agreed on it");
        assertThat(nora.open(path(draft) + "/proposal")
                        .select("[data-live-src]")
                        .attr("data-live"))
                .isEqualTo("objective:" + draft.id().value());
        assertThat(nora.open(lines).select("form[action$=agreement]")).isEmpty();
        assertThat(nora.open(lines).select(".page-head .lead").text()).isEqualTo("People");
        assertThat(nora.post(path(draft) + "/proposal/agreement").status()).isEqualTo(403);
    }

    @Test
    void aLineStaysUnfoldedAfterADeedAndItsUndo() {
        var draft = draft("People choose to stay");
        var open = page() + "&open=" + world.people.id().value();

        var done = nora.submit(nora.open(open).selectFirst("form[action$=proposal]"));

        assertThat(done.location()).contains(open + "#plan-" + draft.id().value());
        var after = nora.open(open);
        assertThat(after.select("tr[aria-expanded=true] + tr").text()).contains("People choose to stay", "Proposed");
        assertThat(nora.submit(after.selectFirst(".toast form")).location()).isEqualTo(done.location());
        assertThat(Statements.during(() -> nora.get(open))).isLessThanOrEqualTo(5);
    }

    @Test
    void whoIsAloneReadsNothingOfTeamsAndVotes() {
        var homes = maya.open("/").select(".side form[action$=/entry]");
        maya.submit(homes.last());
        var form = maya.open("/objectives/new");
        assertThat(form.select("[type=radio][name=level], [for=f-team]")).isEmpty();
        maya.submit(form.selectFirst("main form[action=/objectives]"), "title", "Run a marathon", "draft", "on");

        var plan = maya.open("/planning?cycle=2026-q2");
        assertThat(plan.select("main").text())
                .contains("Your objectives")
                .doesNotContain("Company", "Team", "team", "Propose", "agree", "Everybody");
        assertThat(plan.select("thead th")).hasSize(4);
        var reviews = maya.open("/reviews");
        assertThat(reviews.select("main").text()).doesNotContain("team", "Team", "company", "talk");
        var stage = maya.open(maya.submit(reviews.selectFirst("form[action=/reviews]"), "kind", "CLOSING")
                .location());
        assertThat(stage.select("#ballot, #agree-owner")).isEmpty();
    }

    @Test
    void anAddressWithoutEndIsNoWayBack() {
        var draft = draft("People choose to stay");

        var done = nora.post(path(draft) + "/proposal", "back", "/" + "x".repeat(70_000));

        assertThat(done.location()).isEqualTo(path(draft));
    }

    @Test
    void whoDoesNotSeeAllDraftsIsToldSo() {
        draft("People choose to stay");

        var seen = world.visitor("petra").open(page()).text();

        assertThat(seen).contains("none that you may see", "Counted among the objectives that you may see.");
        assertThat(seen).doesNotContain("no objective yet", "People choose to stay");
        assertThat(maya.open(page()).text())
                .contains("no objective yet", "1 drafted")
                .doesNotContain("Counted among");
    }

    @Test
    void thePlanIsShownThenPublishedAndTakenBack() {
        var draft = draft("People choose to stay");
        draft("People grow with us");
        var plan = maya.open("/planning/publications/new?cycle=" + world.quarter.slug());

        assertThat(plan.text())
                .contains(
                        "There are 2 drafts that you may publish, 0 without anything to mend",
                        "no key results",
                        "not agreed on");
        maya.submit(plan.selectFirst("form[action^=/planning/publications][method=post]"));

        assertThat(isDraft(draft)).isFalse();
        var after = maya.open(page());
        assertThat(after.text()).contains("2 published");
        maya.submit(after.selectFirst(".toast form"));
        assertThat(isDraft(draft)).isTrue();
    }

    @Test
    void anotherPlanThanTheOneThatWasShownIsRefused() {
        var draft = draft("People choose to stay");
        var plan = maya.open("/planning/publications/new?cycle=" + world.quarter.slug());
        world.keyResult(world.nora, draft, "Churn");

        var form = plan.selectFirst("form[action^=/planning/publications][method=post]");
        var refused = maya.submit(form);

        assertThat(maya.submit(form, "objective", "").status()).isEqualTo(422);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().text()).contains("have changed since you looked");
        assertThat(isDraft(draft)).isTrue();
    }

    @Test
    void stepsAreTickedByHandWithWhoAndWhen() {
        var form = maya.open(page()).selectFirst("form[action*=/steps/dates/tick]");

        maya.submit(form);

        assertThat(maya.open(page()).select(".plan-steps").text()).contains("Maya Lindqvist,");
        assertThat(nora.open(page()).select(".plan-steps form")).isEmpty();
        assertThat(nora.post("/planning/steps/dates/tick?cycle=" + world.quarter.slug())
                        .status())
                .isEqualTo(403);
        assertThat(maya.post("/planning/steps/no-step/tick?cycle=" + world.quarter.slug())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void planningCostsAtMostFiveStatementsAndLeadsToTheNextCycle() {
        draft("People choose to stay");
        draft("People choose to stay with us");
        maya.open(page());

        assertThat(Statements.during(() -> maya.get(page()))).isLessThanOrEqualTo(5);
        assertThat(maya.open(page()).select(".concerns").text()).contains("Nearly the same");
        assertThat(maya.get("/planning").location()).contains("/planning?cycle=2026-q3");
    }

    private String page() {
        return "/planning?cycle=" + world.quarter.slug();
    }

    private boolean isDraft(Objective objective) {
        return world.database
                .get(Objectives.class)
                .get(world.maya, objective.id())
                .isDraft();
    }

    private static String path(Objective objective) {
        return "/objectives/" + objective.id().value();
    }

    private Objective draft(String title) {
        var holder =
                new Holder(Level.TEAM, world.nora.person(), world.people.id().value());
        var wish = new ObjectiveWish(
                world.quarter.id(), title, "", "", holder, Objective.Kind.COMMITTED, false, List.of(), false, null);
        return world.database.get(Objectives.class).draft(world.nora, wish);
    }
}
