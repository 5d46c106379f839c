package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.cycles.CycleWish;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Rhythm;
import org.waymark.kpis.Kpis;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;

/** The tree of teams, the list of cycles and the head of a KPI follow what others change, as other pages do. */
@BothDatabases
class LiveListsJourneyTest {
    private final World world;
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    LiveListsJourneyTest(TestDatabase database) {
        world = new World(database);
    }

    @AfterEach
    void close() {
        assertThat((Boolean) page.evaluate("window.stillTheSamePage")).isTrue();
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void theTreeOfTeamsShowsANewTeamAndStaysUnfolded() {
        var teams = world.database.get(Teams.class);
        teams.found(world.maya, new TeamWish("Hiring", ""), world.people.id());
        open("/teams");
        page.locator("#team-rows .twist").click();
        assertThat(page.locator("#team-rows")).containsText("Hiring");

        teams.found(world.maya, new TeamWish("Workshop", ""), null);

        soon("#team-rows", "Workshop");
        assertThat(page.locator("#team-rows")).containsText("Hiring");
    }

    @Test
    void theTreeOfTeamsShowsHowTheirKeyResultsStand() {
        var talks = world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");
        open("/teams");

        world.checkIn(world.nora, talks, 2, 2);

        assertThat(page.locator("#team-rows .mix [data-s=off-track]"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(2_000));
    }

    @Test
    void theListOfCyclesShowsANewOneAndThatOneIsClosed() {
        var cycles = world.database.get(Cycles.class);
        open("/cycles");

        cycles.create(
                world.maya,
                new CycleWish("Autumn", Rhythm.CUSTOM, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31), null));
        soon("#cycle-lanes", "Autumn");

        cycles.close(world.maya, world.quarter.id());
        soon("#cycle-lanes", "Closed");
    }

    @Test
    void theHeadOfAKpiShowsItsNewNameAndThatItIsArchived() {
        var kpis = world.database.get(Kpis.class);
        var turnover = world.kpi("Turnover");
        open("/kpis/" + turnover.id().value());

        kpis.edit(world.nora, turnover.id(), turnover.version(), world.kpiWish("Employee turnover"));
        soon("h1", "Employee turnover");
        soon("#crumbs", "Employee turnover");

        kpis.archive(world.nora, turnover.id());
        soon("#kpi-head", "archived");
    }

    private void open(String path) {
        page = Chromium.desk(world.database.address(), complaints);
        Chromium.signIn(page, world.database.address(), world.secretOf("petra"));
        page.waitForResponse("**/live", () -> page.navigate(path));
        page.evaluate("window.stillTheSamePage = true");
        page.waitForTimeout(200);
    }

    private void soon(String part, String text) {
        assertThat(page.locator(part))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(2_000));
    }
}
