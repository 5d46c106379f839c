package org.waymark.web.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.objectives.Objective;

@BothDatabases
class ObjectiveTiesPageTest {
    private final World world;

    ObjectiveTiesPageTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void progressSetByHandIsShownAsSuchAndTakenBack() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        var visitor = world.visitor("maya");

        var refused = visitor.submit(small(visitor, objective, "/override"), "progress", "140", "reason", "");
        visitor.submit(small(visitor, objective, "/override"), "progress", "60", "reason", "The survey came late");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(visitor.open(path(objective)).select(".strip").text())
                .contains("60%", "set by hand by Maya Lindqvist", "The survey came late");
        visitor.post(path(objective) + "/override/removal");
        assertThat(visitor.open(path(objective)).select(".strip").text()).doesNotContain("by hand");
    }

    @Test
    void theOwnersWordStandsBesideTheStatus() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        var visitor = world.visitor("maya");

        visitor.submit(small(visitor, objective, "/word"), "status", "AT_RISK", "note", "Pay bands are late");

        assertThat(visitor.open(path(objective)).select(".strip").text())
                .contains("Owner’s word", "Pay bands are late");
    }

    @Test
    void aKpiToMoveIsNamedWithWaySizeAndDelay() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        world.kpi("Voluntary turnover");
        world.kpi("Turnover elsewhere");
        var visitor = world.visitor("maya");

        var unknown = visitor.submit(small(visitor, objective, "/aims/new"), "kpi", "No such KPI");
        visitor.submit(
                small(visitor, objective, "/aims/new"),
                "kpi",
                "voluntary turnover",
                "way",
                "DOWN",
                "size",
                "3",
                "delayDays",
                "90",
                "comparison",
                "turnover elsewhere");

        assertThat(unknown.status()).isEqualTo(422);
        var page = visitor.open(path(objective));
        assertThat(page.select(".aims").text())
                .contains("Voluntary turnover", "down by 3 pts", "after about 90 days")
                .contains("compared with Turnover elsewhere");
        visitor.submit(page.selectFirst(".aims form[action$=removal]"));
        var without = visitor.open(path(objective));
        assertThat(without.select(".aims li")).isEmpty();
        visitor.submit(without.selectFirst(".toast form"));
        assertThat(visitor.open(path(objective)).select(".aims li").text())
                .contains("compared with Turnover elsewhere");
    }

    @Test
    void anObjectiveIsConnectedWithItsParentByName() {
        var parent = world.companyObjective("Make Halden a place people choose to stay");
        var child = world.teamObjective("Give every manager the habits that keep a team");
        var visitor = world.visitor("nora");

        var ring = visitor.submit(small(visitor, child, "/links/new"), "parent", child.title());
        visitor.submit(small(visitor, child, "/links/new"), "parent", "make halden a place people choose to stay");

        assertThat(ring.status()).isEqualTo(422);
        var page = visitor.open(path(child));
        assertThat(page.select(".goal .eyebrow").text()).contains("contributes to Make Halden");
        assertThat(visitor.open(path(parent)).select(".align").text()).contains("Give every manager");
        visitor.submit(page.selectFirst(".align form[action$=removal]"));
        var without = visitor.open(path(child));
        assertThat(without.select(".goal .eyebrow").text()).doesNotContain("contributes");
        visitor.submit(without.selectFirst(".toast form"));
        assertThat(visitor.open(path(child)).select(".goal .eyebrow").text()).contains("contributes to Make Halden");
    }

    @Test
    void aConnectionIsConfirmedAndTakenBackOrWhatItWasBefore() {
        var parent = world.companyObjective("Make Halden a place people choose to stay");
        var child = world.teamObjective("Give every manager the habits that keep a team");
        var visitor = world.visitor("nora");

        visitor.submit(small(visitor, child, "/links/new"), "parent", parent.title());

        var made = visitor.open(path(child));
        assertThat(made.select(".toast").text()).contains("The two are connected.");
        visitor.submit(small(visitor, child, "/links/new"), "parent", parent.title(), "link", "SUPPORT");
        var turned = visitor.open(path(child));
        assertThat(turned.select(".goal .eyebrow").text()).contains("supports Make Halden");
        visitor.submit(turned.selectFirst(".toast form"));
        assertThat(visitor.open(path(child)).select(".goal .eyebrow").text()).contains("contributes to Make Halden");
        visitor.submit(made.selectFirst(".toast form"));
        assertThat(visitor.open(path(child)).select(".goal .eyebrow").text()).doesNotContain("Make Halden");
    }

    @Test
    void aNewObjectiveNamesItsParentAndItsKpiAtOnce() {
        world.companyObjective("Make Halden a place people choose to stay");
        world.kpi("Voluntary turnover");
        var visitor = world.visitor("maya");
        var form = visitor.open("/objectives/new").selectFirst("form[action=/objectives]");

        var answer = visitor.submit(
                form,
                "title",
                "Listen before people leave",
                "parent",
                "Make Halden a place people choose to stay (Q2 2026)",
                "kpi",
                "Voluntary turnover",
                "way",
                "DOWN",
                "as",
                "published");

        var page = visitor.open(answer.location());
        assertThat(page.select(".goal .eyebrow").text()).contains("contributes to Make Halden");
        assertThat(page.select(".aims").text()).contains("Voluntary turnover", "down");
    }

    @Test
    void aCopyTakesTheChosenKeyResultsAlongAsADraft() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        var taken = world.keyResult(world.maya, objective, "Taken");
        world.keyResult(world.maya, objective, "Left");
        var visitor = world.visitor("maya");

        var answer = visitor.submit(
                small(visitor, objective, "/copies/new"),
                "keyResult",
                taken.id().value().toString());

        var page = visitor.open(answer.location());
        assertThat(page.select(".goal .tag").text()).isEqualTo("Draft");
        assertThat(page.select(".kr h3").eachText()).containsExactly("Taken");
    }

    private static Element small(Visitor visitor, Objective objective, String form) {
        return visitor.open(path(objective) + form).selectFirst("#form form");
    }

    private static String path(Objective objective) {
        return "/objectives/" + objective.id().value();
    }
}
