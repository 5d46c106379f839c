package org.waymark.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

/** The page of what lives in a cycle looks at that cycle, whichever one runs. */
@BothDatabases
class OwnCyclePageTest {
    private final World world;
    private final String objective;
    private final String keyResult;
    private final String initiative;

    OwnCyclePageTest(TestDatabase database) {
        world = new World(database);
        var talks = world.waitingKeyResult("Grow leaders", "Talks held");
        objective = "/objectives/" + talks.objective().value();
        keyResult = "/key-results/" + talks.id().value();
        initiative = "/initiatives/"
                + world.initiative(world.nora, "Pay bands", talks).id().value();
        world.database.clock().pass(Duration.ofDays(60));
    }

    @Test
    void itSaysItsCycleAndTheMenuKeepsIt() {
        var nora = world.visitor("nora");

        for (var path :
                List.of(objective, keyResult, keyResult + "/check-ins", initiative, objective + "?cycle=2026-q4")) {
            var page = nora.open(path);
            assertThat(cycle(nora, path)).as(path).startsWith("Cycle: Q2 2026");
            assertThat(page.select("#places a").eachAttr("href")).contains("/map?cycle=2026-q2");
            assertThat(page.select("aside .teams .mix")).hasSize(1);
        }
        assertThat(cycle(nora, "/objectives")).startsWith("Cycle: Q3 2026");
    }

    @Test
    void anotherCycleLeadsToWhatItHolds() {
        var nora = world.visitor("nora");

        assertThat(others(nora, objective)).contains("/objectives?cycle=2026-q3");
        assertThat(others(nora, keyResult)).contains("/objectives?cycle=2026-q3");
        assertThat(others(nora, initiative)).contains("/board?cycle=2026-q3");
        assertThat(others(nora, "/map?level=TEAM")).contains("/map?level=TEAM&cycle=2026-q3");
    }

    private static String cycle(Visitor visitor, String path) {
        return visitor.open(path).select(".bar summary[aria-label^=Cycle]").attr("aria-label");
    }

    private static List<String> others(Visitor visitor, String path) {
        return visitor.open(path)
                .select(".bar details:has([aria-label^=Cycle]) a")
                .eachAttr("href");
    }
}
