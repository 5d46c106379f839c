package org.waymark.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.cycles.Cycles;

/** The teams beside a page, with how their key results of its cycle stand. */
@BothDatabases
class TeamBarsPageTest {
    private final World world;
    private final Cycles cycles;

    TeamBarsPageTest(TestDatabase database) {
        world = new World(database);
        cycles = database.get(Cycles.class);
        world.waitingKeyResult("Grow leaders", "Talks held");
    }

    @Test
    void theyAreOfTheCycleThatThePageShows() {
        assertThat(bars("/")).containsExactly("1 at risk");
        assertThat(bars("/?cycle=2026-q3")).isEmpty();
        assertThat(bars("/?cycle=no-such-cycle")).containsExactly("1 at risk");
    }

    @Test
    void theyAreOfAPastCycleWhenItIsNamed() {
        cycles.close(world.maya, world.quarter.id());

        assertThat(bars("/")).isEmpty();
        assertThat(bars("/?cycle=2026-q2")).containsExactly("1 at risk");
    }

    @Test
    void theyAreOfTheLastCycleWhenNoneRunsOrIsToCome() {
        for (var slug : List.of("2026-q3", "2026-q4")) {
            cycles.delete(world.maya, cycles.get(world.maya, slug).id());
        }
        cycles.close(world.maya, world.quarter.id());

        assertThat(bars("/")).containsExactly("1 at risk");
    }

    private List<String> bars(String path) {
        return world.visitor("nora").open(path).select("aside .teams .mix").eachAttr("aria-label");
    }
}
