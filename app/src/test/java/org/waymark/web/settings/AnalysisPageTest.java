package org.waymark.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.insights.Analysed;

@BothDatabases
class AnalysisPageTest {
    private static final String PATH = "/settings/analysis";

    private final TestDatabase database;
    private final World world;
    private final Visitor maya;

    AnalysisPageTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        maya = world.visitor("maya");
    }

    @Test
    void beforeTheFirstNightItSaysSo() {
        assertThat(page().text()).contains("None has finished yet.", "No forecast has been answered by a value yet.");
    }

    @Test
    void aRunThatGoesOnShowsHowFarItIsAndWhoAskedForIt() {
        world.kpi("Turnover");

        assertThat(maya.post(PATH + "/runs").location()).endsWith(PATH);

        var running = page().select(".running");
        assertThat(running.text()).contains("Looking at KPIs: 0 of 1 done.", "Maya Lindqvist");
        assertThat(running.select("progress").attr("max")).isEqualTo("1");
    }

    @Test
    void aRunThatIsOverSaysHowItEnded() {
        world.kpi("Turnover");
        maya.post(PATH + "/runs");

        Analysed.allOf(database, world.maya);

        assertThat(page().select(".running")).isEmpty();
        assertThat(page().select(".runs tbody tr").text()).contains("Maya Lindqvist", "1 of 1", "Finished in 1 s");
    }

    @Test
    void aRunIsStoppedAndSaysByWhom() {
        maya.post(PATH + "/runs");
        var stop = page().select(".running form").attr("action");

        maya.post(stop);

        assertThat(page().select(".runs tbody tr").text()).contains("Stopped by Maya Lindqvist");
        assertThat(maya.post(stop).status()).isEqualTo(409);
    }

    @Test
    void forecastsThatWereAnsweredAreHeldAgainstTheirValues() {
        var kpi = world.kpi("Turnover");
        for (int month = 1; month <= 24; month++) {
            var day = LocalDate.of(2024, 4, 1).plusMonths(month).minusDays(1);
            world.measured(kpi, day, 20 + Math.sin(month * 7));
        }
        Analysed.now(database, world.maya.workspace(), kpi);
        world.measured(kpi, LocalDate.of(2026, 4, 30), 20.2);
        Analysed.now(database, world.maya.workspace(), kpi);
        maya.post(PATH + "/runs");

        Analysed.allOf(database, world.maya);

        assertThat(page().select("[aria-labelledby=record]").text())
                .contains("Ranges hold what they say. One forecast has been answered by a value.");
    }

    @Test
    void onlyAdminsSeeAndRunIt() {
        var nora = world.visitor("nora");

        assertThat(nora.get(PATH).status()).isEqualTo(403);
        assertThat(nora.get(PATH + "/runs").status()).isEqualTo(403);
        assertThat(nora.post(PATH + "/runs").status()).isEqualTo(403);
        assertThat(nora.post(PATH + "/runs/" + UUID.randomUUID() + "/cancellation")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatDoesNotRunCannotBeStopped() {
        assertThat(maya.post(PATH + "/runs/" + UUID.randomUUID() + "/cancellation")
                        .status())
                .isEqualTo(404);
        assertThat(maya.post(PATH + "/runs/yesterday/cancellation").status()).isEqualTo(404);
    }

    @Test
    void thePageTakesAtMostFiveStatements() {
        maya.post(PATH + "/runs");
        maya.get(PATH);

        assertThat(Statements.during(() -> maya.get(PATH))).isLessThanOrEqualTo(5);
    }

    private Document page() {
        return maya.open(PATH);
    }
}
