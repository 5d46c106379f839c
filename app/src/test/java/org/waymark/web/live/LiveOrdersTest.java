package org.waymark.web.live;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.initiatives.TaskWish;
import org.waymark.initiatives.Tasks;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objectives;

/** Another order is no fact of its own, but open pages show it. */
@BothDatabases
class LiveOrdersTest {
    private final TestDatabase database;
    private final World world;

    LiveOrdersTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
    }

    @Test
    void anotherOrderOfTasksIsHeard() {
        var work = world.initiative(world.nora, "Pay bands");
        var tasks = database.get(Tasks.class);
        var one = tasks.add(world.nora, work.id(), new TaskWish("Ask the council", null, null));
        var two = tasks.add(world.nora, work.id(), new TaskWish("Publish", null, null));

        try (var page = open()) {
            tasks.reorder(world.nora, work.id(), List.of(two.id(), one.id()));

            page.awaits("initiative:" + work.id().value());
        }
    }

    @Test
    void anotherOrderOfObjectivesAndTheirKeyResultsIsHeard() {
        var one = world.teamObjective("Grow leaders");
        var two = world.teamObjective("Make shifts predictable");
        var talks = world.keyResult(world.nora, one, "Talks held");
        var plans = world.keyResult(world.nora, one, "Plans agreed");

        try (var page = open()) {
            database.get(KeyResults.class).reorder(world.nora, List.of(plans.id(), talks.id()));
            page.awaits("objective:" + one.id().value());
            database.get(Objectives.class).reorder(world.nora, List.of(two.id(), one.id()));
            page.awaits("cycle:" + world.quarter.id().value());
        }
    }

    private OpenPage open() {
        return new OpenPage(world.database, world.secretOf("petra"));
    }
}
