package org.waymark.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.Carry;
import org.waymark.objectives.CycleClosing;
import org.waymark.objectives.GradeWish;
import org.waymark.objectives.Grades;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Next;

@BothDatabases
class ClosedWorkTest {
    private final TestDatabase database;
    private final World world;
    private final Initiatives initiatives;
    private final KeyResult talks;

    ClosedWorkTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        initiatives = database.get(Initiatives.class);
        talks = world.keyResult(world.maya, world.companyObjective("People choose to stay"), "Talks held");
    }

    @Test
    void unfinishedWorkThatGoesAlongStandsInTheNextLane() {
        var jigs = world.initiative(world.maya, "Jigs", talks);
        var bands = world.initiative(world.maya, "Pay bands", talks);
        database.get(InitiativeMoves.class).move(world.maya, bands.id(), Initiative.Status.DONE, null);
        grade(Carry.ON);

        close();

        assertThat(laneOf(jigs)).isEqualTo(next());
        assertThat(laneOf(bands)).isEqualTo(world.quarter.id());
    }

    @Test
    void workThatIsLeftBehindStaysInItsLane() {
        var jigs = world.initiative(world.maya, "Jigs", talks);
        grade(new Carry(Carry.From.CURRENT, null, false));

        close();

        assertThat(laneOf(jigs)).isEqualTo(world.quarter.id());
    }

    @Test
    void whoTakesTheCloseBackHasTheWorkWhereItWas() {
        var jigs = world.initiative(world.maya, "Jigs", talks);
        grade(Carry.ON);
        close();

        database.get(CycleClosing.class).reopen(world.maya, world.quarter.id());

        assertThat(laneOf(jigs)).isEqualTo(world.quarter.id());
        close();
        assertThat(laneOf(jigs)).isEqualTo(next());
    }

    private void grade(Carry carry) {
        database.get(Grades.class).grade(world.maya, talks.id(), new GradeWish(null, "", Next.CARRY, "", carry));
    }

    private void close() {
        var closing = database.get(CycleClosing.class);
        var plan = closing.plan(world.maya, world.quarter.id());
        closing.close(world.maya, world.quarter.id(), plan.fingerprint());
    }

    private Cycle.Id laneOf(Initiative initiative) {
        return initiatives.get(world.maya, initiative.id()).definition().cycle();
    }

    private Cycle.Id next() {
        return database.get(Cycles.class).get(world.maya, "2026-q3").id();
    }
}
