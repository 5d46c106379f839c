package org.waymark.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;

@BothDatabases
class PickPageTest {
    private final World world;

    PickPageTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void whatFitsIsOfferedWhileTyping() {
        world.companyObjective("Make Halden a place people choose to stay");
        var visitor = world.visitor("petra");

        assertThat(visitor.get("/picks/people?of=owner&owner=bak")
                        .page()
                        .select("option")
                        .attr("value"))
                .startsWith("Nora Bakke (nora-");
        assertThat(visitor.get("/picks/teams?of=team&team=PEO").text()).contains("\"People\"");
        assertThat(visitor.get("/picks/goals?of=parent&parent=halden").text()).contains("choose to stay (Q2 2026)");
    }

    @Test
    void whatOneMayNotSeeIsNotOffered() {
        world.companyObjective("Make Halden a place people choose to stay");
        var stranger = new World(world.database).visitor("maya");

        assertThat(stranger.get("/picks/goals?of=q&q=halden").page().select("option"))
                .isEmpty();
        assertThat(stranger.get("/picks/secrets?of=q&q=a").status()).isEqualTo(404);
    }
}
