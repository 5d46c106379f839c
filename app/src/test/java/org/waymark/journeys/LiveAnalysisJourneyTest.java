package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.insights.Analysed;
import org.waymark.insights.AnalysisRuns;
import org.waymark.kpis.Kpi;

/** Open pages follow what an analysis finds, within two seconds and without a reload. */
@BothDatabases
class LiveAnalysisJourneyTest {
    private final TestDatabase database;
    private final World world;
    private LiveWindow window;
    private Page page;

    LiveAnalysisJourneyTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aKpiFollowsItsAnalysis() {
        var turnover = measured("Turnover");
        open("petra", "/kpis/" + turnover.id().value());
        assertThat(page.locator(".strip")).containsText("Not judged yet");

        Analysed.now(database, world.maya.workspace(), turnover);

        soon(".strip", "Steady");
        soon(".reading", "Nothing to explain.");
    }

    @Test
    void theBoardFollowsTheAnalysisOfItsKpis() {
        var turnover = measured("Turnover");
        open("petra", "/kpis");

        Analysed.now(database, world.maya.workspace(), turnover);

        soon("#board-rows", "Steady");
        soon("#board-brief", "One only wobbles");
    }

    @Test
    void myWeekFollowsTheSignalsOfMyKpis() {
        var turnover = measured("Turnover");
        world.measured(turnover, LocalDate.of(2026, 4, 30), 45);
        open("nora", "/");

        Analysed.now(database, world.maya.workspace(), turnover);

        soon("#rail", "Worsening");
        soon("#brief", "left its usual range");
    }

    @Test
    void anObjectiveFollowsWhereItsKeyResultsAreHeading() {
        var objective = world.companyObjective("Keep people");
        var churn = world.keyResult(world.maya, objective, "Churn falls");
        world.checkIn(world.maya, churn, 12, 8);
        open("petra", "/objectives/" + objective.id().value());

        Analysed.now(database, world.maya.workspace(), churn.id());

        soon("#results", "until a chance can be told");
    }

    @Test
    void theSettingsShowHowFarAnAnalysisIs() {
        world.kpi("Turnover");
        open("maya", "/settings/analysis");

        database.get(AnalysisRuns.class).start(world.maya);
        soon("#analysis", "Looking at KPIs: 0 of 1 done.");

        Analysed.allOf(database, world.maya);
        soon("#analysis", "Finished in");
    }

    /** About 20 for two years, and no analysis yet. */
    private Kpi measured(String name) {
        var kpi = world.kpi(name);
        for (int month = 1; month <= 28; month++) {
            var day = LocalDate.of(2024, 1, 1).plusMonths(month).minusDays(1);
            world.measured(kpi, day, 20 + Math.sin(month * 7));
        }
        return kpi;
    }

    private void open(String name, String path) {
        window = new LiveWindow(world, name, path);
        page = window.page;
    }

    private void soon(String part, String text) {
        window.soon(part, text);
    }
}
