package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.objectives.Objectives;

@BothDatabases
class WorldTest {
    private final World world;

    WorldTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void aCheckInMovesItsObjective() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        var first = world.keyResult(world.maya, objective, "Roles with a published career path");
        world.keyResult(world.maya, objective, "Skip-level talks held");

        world.checkIn(world.maya, first, 50, 7);

        var after = world.database.get(Objectives.class).get(world.maya, objective.id());
        assertThat(after.toString()).contains("0.5");
    }

    @Test
    void whoIsSignedInIsLetIn() {
        assertThat(world.visitor("nora").get("/no-such-page").status()).isEqualTo(404);
        assertThat(new Visitor(world.database).get("/no-such-page").location()).contains("/sign-in");
    }
}
