package org.waymark.web.coach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;

@BothDatabases
class CoachPageTest {
    private final World world;
    private final Visitor nora;

    CoachPageTest(TestDatabase database) {
        world = new World(database);
        nora = world.visitor("nora");
    }

    @Test
    void aNewObjectiveIsJudgedWhileItIsWritten() {
        var form = nora.open("/objectives/new");
        var place = form.selectFirst(".coach-live [hx-post]");

        var hints = nora.post(
                        place.attr("hx-post"), "title", "Increase revenue by 20 %", "level", "TEAM", "owner", "Nora")
                .page();

        assertThat(hints.text())
                .contains("Sound", "The number 20 % belongs in a key result")
                .contains("“Increase revenue”, and 20 % as its first key result")
                .contains("It is not aligned with anything");
        assertThat(hints.select(".coach a[href=#f-title]")).isNotEmpty();
        assertThat(nora.post(place.attr("hx-post"), "title", " ").page().text()).contains("Write a title");
    }

    @Test
    void aKeyResultIsJudgedByItsDaysAndItsWords() {
        var objective = world.teamObjective("People choose to stay");
        var path = path(objective) + "/key-results/new/hints";

        var hints = nora.post(
                        path,
                        "title",
                        "Launch the intranet",
                        "kind",
                        "YES_NO",
                        "start",
                        "2026-04-01",
                        "due",
                        "2026-12-31")
                .page();

        assertThat(hints.text())
                .contains("It counts what is made, not what changes")
                .contains("It is due on Thu 31 Dec, the cycle ends on Tue 30 Jun");
        assertThat(world.database
                        .get(Objectives.class)
                        .get(world.nora, objective.id())
                        .title())
                .isEqualTo("People choose to stay");
    }

    @Test
    void whatIsNoNumberIsNoTarget() {
        var path = path(world.teamObjective("People choose to stay")) + "/key-results/new/hints";

        var hints = nora.post(path, "title", "Engagement", "kind", "REACH", "from", "48", "to", "a lot")
                .page();

        assertThat(hints.text()).contains("It has no number to reach");
    }

    @Test
    void aHintIsKeptAsItIsAndBroughtBack() {
        var objective = world.teamObjective("Increase revenue by 20 %");
        var before = nora.open(path(objective) + "/hints");
        var number = before.select(".coach li").stream()
                .filter(line -> line.text().contains("The number 20 %"))
                .findFirst()
                .orElseThrow();

        nora.submit(number.selectFirst("form"));

        var after = nora.open(path(objective) + "/hints");
        assertThat(after.select(".coach").text()).doesNotContain("The number 20 %");
        assertThat(after.select(".kept").text()).contains("1 kept as it is", "The number 20 %");
        nora.submit(after.selectFirst(".kept form"));
        assertThat(nora.open(path(objective) + "/hints").select(".coach").text())
                .contains("The number 20 %");
    }

    @Test
    void hintsAreForThoseWhoMayAct() {
        var objective = world.teamObjective("Increase revenue by 20 %");
        var petra = world.visitor("petra");

        var refused = petra.post(
                path(objective) + "/hints/results.none/dismissal",
                "subject",
                objective.id().value().toString());

        assertThat(petra.open(path(objective)).select("#coach")).isEmpty();
        assertThat(nora.open(path(objective)).select("#coach")).isNotEmpty();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(nora.post(
                                path(objective) + "/hints/no-such-hint/dismissal",
                                "subject",
                                objective.id().value().toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void readingAlongCostsAFewStatements() {
        var objective = world.teamObjective("People choose to stay");
        nora.post(path(objective) + "/hints", "title", "People choose to stay with us");

        assertThat(Statements.during(() -> nora.post(path(objective) + "/hints", "title", "People choose to stay")))
                .isLessThanOrEqualTo(5);
    }

    private static String path(Objective objective) {
        return "/objectives/" + objective.id().value();
    }
}
