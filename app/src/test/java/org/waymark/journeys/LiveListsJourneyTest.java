package org.waymark.journeys;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.cycles.CycleWish;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Rhythm;
import org.waymark.kpis.Kpis;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;

/** The tree of teams, the list of cycles and the head of a KPI follow what others change, as other pages do. */
class LiveListsJourneyTest {
    private final World world;
    private LiveWindow window;

    LiveListsJourneyTest() {
        world = new World(TestDatabase.SQLITE);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theTreeOfTeamsShowsANewTeamAndStaysUnfolded() {
        var teams = world.database.get(Teams.class);
        teams.found(world.maya, new TeamWish("Hiring", ""), world.people.id());
        window = new LiveWindow(world, "petra", "/teams");
        window.page.locator("#team-rows .twist").click();
        window.soon("#team-rows", "Hiring");

        teams.found(world.maya, new TeamWish("Workshop", ""), null);

        window.soon("#team-rows", "Workshop");
        window.soon("#team-rows", "Hiring");
    }

    @Test
    void theTreeOfTeamsShowsHowTheirKeyResultsStand() {
        var talks = world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");
        window = new LiveWindow(world, "petra", "/teams");

        world.checkIn(world.nora, talks, 2, 2);

        window.soonOne("#team-rows .mix [data-s=off-track]");
    }

    @Test
    void theListOfCyclesShowsANewOneAndThatOneIsClosed() {
        var cycles = world.database.get(Cycles.class);
        window = new LiveWindow(world, "petra", "/cycles");

        cycles.create(
                world.maya,
                new CycleWish("Autumn", Rhythm.CUSTOM, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31), null));
        window.soon("#cycle-lanes", "Autumn");

        cycles.close(world.maya, world.quarter.id());
        window.soon("#cycle-lanes", "Closed");
    }

    @Test
    void theHeadOfAKpiShowsItsNewNameAndThatItIsArchived() {
        var kpis = world.database.get(Kpis.class);
        var turnover = world.kpi("Turnover");
        window = new LiveWindow(world, "petra", "/kpis/" + turnover.id().value());

        kpis.edit(world.nora, turnover.id(), turnover.version(), world.kpiWish("Employee turnover"));
        window.soon("h1", "Employee turnover");
        window.soon("#crumbs", "Employee turnover");

        kpis.archive(world.nora, turnover.id());
        window.soon("#kpi-head", "archived");
    }
}
