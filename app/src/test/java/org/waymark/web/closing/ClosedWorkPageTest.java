package org.waymark.web.closing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.InitiativeMoves;
import org.waymark.initiatives.Initiatives;
import org.waymark.objectives.CycleClosing;
import org.waymark.objectives.KeyResult;

/** Work may go on after its cycle; the pages of the closed cycle keep how it stood. */
@BothDatabases
class ClosedWorkPageTest {
    private final World world;
    private final Visitor petra;
    private final CycleClosing closing;
    private final InitiativeMoves moves;
    private final KeyResult talks;
    private final Initiative jigs;

    ClosedWorkPageTest(TestDatabase database) {
        world = new World(database);
        petra = world.visitor("petra");
        closing = database.get(CycleClosing.class);
        moves = database.get(InitiativeMoves.class);
        talks = world.keyResult(world.maya, world.companyObjective("People choose to stay"), "Talks held");
        jigs = world.initiative(world.maya, "Jigs", talks);
        moves.state(world.maya, jigs.id(), 0.4);
        closing.close(
                world.maya,
                world.quarter.id(),
                closing.plan(world.maya, world.quarter.id()).fingerprint());
    }

    @Test
    void whatIsFinishedAfterTheCloseWasNotFinishedAtTheClose() {
        moves.move(world.maya, jigs.id(), Initiative.Status.DONE, null);

        assertThat(work("/key-results/" + talks.id().value())).contains("Planned", "40%");
        assertThat(work("/objectives/" + talks.objective().value())).contains("Planned", "40%");
        assertThat(petra.open("/initiatives/" + jigs.id().value())
                        .select("main")
                        .text())
                .contains("Done", "100%");
    }

    @Test
    void whatIsArchivedAfterTheCloseIsStillThere() {
        world.database.get(Initiatives.class).archive(world.maya, jigs.id());

        assertThat(work("/key-results/" + talks.id().value())).contains("Jigs", "Planned");
    }

    @Test
    void whoTakesTheCloseBackSeesTheWorkAsItIsNow() {
        moves.move(world.maya, jigs.id(), Initiative.Status.DONE, null);

        closing.reopen(world.maya, world.quarter.id());

        assertThat(work("/key-results/" + talks.id().value())).contains("Done", "100%");
    }

    private String work(String address) {
        return petra.open(address).select("#work").text();
    }
}
