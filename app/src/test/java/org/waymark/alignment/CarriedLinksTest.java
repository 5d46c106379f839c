package org.waymark.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.alignment.Link.Kind.CONTRIBUTE;
import static org.waymark.alignment.Link.Kind.SUPPORT;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.Carry;
import org.waymark.objectives.CycleClosing;
import org.waymark.objectives.GradeWish;
import org.waymark.objectives.Grades;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Next;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

@BothDatabases
class CarriedLinksTest {
    private final TestDatabase database;
    private final World world;
    private final Alignment alignment;

    CarriedLinksTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        alignment = database.get(Alignment.class);
    }

    @Test
    void whatGoesOnIsForWhatItsParentBecameAndForWhatIsStillOpen() {
        var year = inTheYear("Be the best place to work");
        var company = goingOn(world.maya, world.companyObjective("People choose to stay"));
        var ended = world.companyObjective("Move the office");
        var team = goingOn(world.nora, world.teamObjective("Grow leaders"));
        link(company, year, CONTRIBUTE, 2);
        link(team, company, SUPPORT, 1);
        link(team, ended, CONTRIBUTE, 1);

        close();

        var nextCompany = successor(company);
        assertThat(parents(nextCompany)).containsExactly(new End(year.id(), CONTRIBUTE, 2));
        assertThat(parents(successor(team))).containsExactly(new End(nextCompany, SUPPORT, 1));
        assertThat(parents(team.id())).hasSize(2);
    }

    @Test
    void aLinkOfAKeyResultGoesAlongOnlyWithIt() {
        var company = goingOn(world.maya, world.companyObjective("People choose to stay"));
        var team = goingOn(world.nora, world.teamObjective("Grow leaders"));
        var ends = world.keyResult(world.nora, team, "Offsite held");
        alignment.link(world.nora, Ref.to(ends), Ref.to(company), CONTRIBUTE, 1);

        close();

        assertThat(parents(successor(team))).isEmpty();
    }

    @Test
    void unfinishedWorkGoesAlongWhereThatWasChosen() {
        var objective = world.companyObjective("People choose to stay");
        var along = world.keyResult(world.maya, objective, "Talks held");
        var alone = world.keyResult(world.maya, objective, "Rooms ready");
        grade(along, Carry.ON);
        grade(alone, new Carry(Carry.From.CURRENT, null, false));
        var jigs = world.initiative(world.maya, "Jigs", along, alone);
        world.initiative(world.maya, "Plans", alone);

        close();

        assertThat(served(successor(objective))).containsExactly(jigs.id().value());
    }

    private record End(Objective.Id parent, Link.Kind kind, double weight) {}

    private List<End> parents(Objective.Id id) {
        return alignment.of(world.maya, id).stream()
                .filter(link -> link.child().objective().equals(id))
                .map(link -> new End(link.parent().objective(), link.kind(), link.weight()))
                .toList();
    }

    private void link(Objective child, Objective parent, Link.Kind kind, double weight) {
        alignment.link(world.maya, Ref.to(child), Ref.to(parent), kind, weight);
    }

    private Objective inTheYear(String title) {
        var year = database.get(Cycles.class).get(world.maya, "2026");
        return database.get(Objectives.class)
                .draft(
                        world.maya,
                        new ObjectiveWish(
                                year.id(),
                                title,
                                "",
                                "",
                                new Holder(Level.COMPANY, world.maya.person(), null),
                                Objective.Kind.ASPIRATIONAL,
                                false,
                                List.of(),
                                true,
                                null));
    }

    private Objective goingOn(Actor by, Objective objective) {
        grade(world.keyResult(by, objective, "Result"), Carry.ON);
        return objective;
    }

    private void grade(KeyResult keyResult, Carry carry) {
        database.get(Grades.class).grade(world.maya, keyResult.id(), new GradeWish(null, "", Next.CARRY, "", carry));
    }

    private void close() {
        var closing = database.get(CycleClosing.class);
        var plan = closing.plan(world.maya, world.quarter.id());
        closing.close(world.maya, world.quarter.id(), plan.fingerprint());
    }

    private Objective.Id successor(Objective of) {
        return new Objective.Id(database.get(DSLContext.class)
                .select(OBJECTIVE.ID)
                .from(OBJECTIVE)
                .where(OBJECTIVE.CARRIED_OVER_FROM.eq(of.id().value()))
                .fetchSingle()
                .value1());
    }

    private List<UUID> served(Objective.Id id) {
        return database.get(DSLContext.class)
                .select(INITIATIVE_KEY_RESULT.INITIATIVE_ID)
                .from(INITIATIVE_KEY_RESULT)
                .join(KEY_RESULT)
                .on(KEY_RESULT.ID.eq(INITIATIVE_KEY_RESULT.KEY_RESULT_ID))
                .where(KEY_RESULT.OBJECTIVE_ID.eq(id.value()))
                .fetch(INITIATIVE_KEY_RESULT.INITIATIVE_ID);
    }
}
