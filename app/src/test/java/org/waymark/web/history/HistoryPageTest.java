package org.waymark.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;

@BothDatabases
class HistoryPageTest {
    private final World world;

    HistoryPageTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void whatWasDoneIsToldNewestFirstWithWhatItMoved() {
        var engagement = world.keyResult(world.nora, world.teamObjective("Keep people"), "Engagement");
        world.checkIn(world.nora, engagement, 40, 7);
        world.checkIn(world.nora, engagement, 55, 5);

        var newest = world.visitor("petra").open("/history").selectFirst(".history li");

        assertThat(newest.select(".what > span").text()).isEqualTo("Nora Bakke checked in on Engagement");
        assertThat(newest.select("a").attr("href"))
                .isEqualTo("/key-results/" + engagement.id().value());
        assertThat(newest.select(".facts").text()).contains("40% → 55%", "progress 40% → 55%", "confidence 7 → 5");
    }

    @Test
    void aPrivateObjectiveLeavesNoTraceForOthers() {
        var objective = world.teamObjective("Find a new site");
        world.database.get(Objectives.class).share(world.nora, objective.id(), new Audience(Set.of(), Set.of()));

        assertThat(world.visitor("maya").get("/history").text()).doesNotContain("Find a new site");
        assertThat(world.visitor("nora").get("/history").text()).contains("Find a new site");
        assertThat(world.visitor("maya")
                        .get("/objectives/" + objective.id().value() + "/history")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoWasInvitedIsForAdmins() {
        assertThat(world.visitor("petra").get("/history").text()).doesNotContain("invited");
        assertThat(world.visitor("maya").get("/history").text()).contains(world.emailOf("nora"));
    }

    @Test
    void kindAndPersonNarrowTheHistory() {
        world.companyObjective("Grow");
        world.keyResult(world.nora, world.teamObjective("Keep people"), "Engagement");

        var page = world.visitor("petra").open("/history?kind=objectives&who=n%C3%B3ra");

        assertThat(page.select(".history .what > span").eachText()).containsExactly("Nora Bakke drafted Keep people");
    }

    @Test
    void olderFactsFollowOnTheNextPage() {
        var kpi = world.kpi("Turnover");
        for (int day = 1; day <= 40; day++)
            world.measured(kpi, LocalDate.of(2023, 1, 31).plusMonths(day - 1), day);
        var path = "/kpis/" + kpi.id().value() + "/history";

        var first = world.visitor("nora").open(path);
        var older = world.visitor("nora").get(first.select(".more a").attr("href"), "HX-Request", "true");

        assertThat(first.select(".history li")).hasSize(40);
        assertThat(older.page().select(".history li").text()).contains("defined the KPI Turnover");
        assertThat(older.text()).doesNotContain("<html");
    }

    @Test
    void theHistoryTakesThreeStatementsWhateverItsLength() {
        var visitor = world.visitor("maya");
        visitor.open("/history");
        world.companyObjective("Grow");

        assertThat(Statements.during(() -> visitor.open("/history"))).isEqualTo(3);
    }
}
