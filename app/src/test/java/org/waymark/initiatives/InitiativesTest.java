package org.waymark.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.measure.Progress;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

@BothDatabases
class InitiativesTest {
    private final World world;
    private final Initiatives initiatives;
    private final InitiativeMoves moves;
    private final Serving serving;
    private final Tasks tasks;
    private final Dependencies dependencies;
    private final Objective objective;
    private final KeyResult roles;

    InitiativesTest(TestDatabase database) {
        world = new World(database);
        initiatives = database.get(Initiatives.class);
        moves = database.get(InitiativeMoves.class);
        serving = database.get(Serving.class);
        tasks = database.get(Tasks.class);
        dependencies = database.get(Dependencies.class);
        objective = world.teamObjective("Make Halden a place people choose to stay");
        roles = world.keyResult(world.nora, objective, "Roles with a published career path");
    }

    @Test
    void whatIsMadeComesBackInTheCycleOfItsKeyResult() {
        var made = start(world.nora, "Career paths shop floor", roles);

        var found = initiatives.get(world.petra, made.id());

        assertThat(found.definition().cycle()).isEqualTo(world.quarter.id());
        assertThat(found.schedule()).isEqualTo(new Schedule(day("2026-04-13"), day("2026-05-29")));
        assertThat(found.status()).isEqualTo(Status.PLANNED);
    }

    @Test
    void whoeverMayReadNoneOfItsObjectivesDoesNotSeeIt() {
        var secret = world.companyObjective("Close the Aarhus plant");
        var plan = start(world.maya, "Talk to the works council", world.keyResult(world.maya, secret, "Talks held"));
        world.database.get(Objectives.class).share(world.maya, secret.id(), new Audience(Set.of(), Set.of()));

        assertMissing(() -> initiatives.get(world.nora, plan.id()));
        assertMissing(() -> tasks.of(world.nora, plan.id()));
        assertMissing(() -> moves.move(world.nora, plan.id(), Status.DONE, null));

        serving.link(world.maya, plan.id(), roles.id());
        assertThat(initiatives.get(world.nora, plan.id()).title()).isEqualTo("Talk to the works council");
    }

    @Test
    void whatServesOnlyWhatIsPrivateDoesNotBecomePublicByLosingItsLink() {
        var secret = world.companyObjective("Close the Aarhus plant");
        var talks = world.keyResult(world.maya, secret, "Talks held");
        var plan = start(world.maya, "Talk to the works council", talks);
        world.database.get(Objectives.class).share(world.maya, secret.id(), new Audience(Set.of(), Set.of()));

        assertThatThrownBy(() -> serving.unlink(world.maya, plan.id(), talks.id()))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("serves only what is private"));
    }

    @Test
    void onlyWhoHoldsTheWorkOrWhatItServesChangesIt() {
        var own = start(world.maya, "New welding jigs", null);
        var forTheTeam = start(world.maya, "Pay bands published", roles);

        assertThatThrownBy(() -> moves.move(world.nora, own.id(), Status.ACTIVE, null))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> start(world.petra, "Watch", roles)).isInstanceOf(Refused.Forbidden.class);
        assertThat(moves.move(world.nora, forTheTeam.id(), Status.ACTIVE, null).status())
                .isEqualTo(Status.ACTIVE);
    }

    @Test
    void whoeverIsToDoATaskTicksItAndMovesTheProgress() {
        var jigs = start(world.maya, "New welding jigs", null);
        var first = tasks.add(world.maya, jigs.id(), new TaskWish("Order steel", nora(), null));
        tasks.add(world.maya, jigs.id(), new TaskWish("Weld", null, null));

        tasks.finish(world.nora, first.id());

        assertThat(initiatives.get(world.maya, jigs.id()).progress()).isEqualTo(new Progress(0.5));
        assertThatThrownBy(() -> tasks.remove(world.nora, first.id())).isInstanceOf(Refused.Forbidden.class);
        tasks.remove(world.maya, first.id());
        assertThat(initiatives.get(world.maya, jigs.id()).progress()).isEqualTo(Progress.NONE);
        tasks.restore(world.maya, first.id());
        assertThat(tasks.of(world.maya, jigs.id()))
                .extracting(Task::title, Task::isDone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Order steel", true),
                        org.assertj.core.groups.Tuple.tuple("Weld", false));
        assertThatThrownBy(() -> moves.state(world.maya, jigs.id(), 0.9))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("Tick them instead"));
    }

    @Test
    void tasksTakeTheOrderThatTheyAreGiven() {
        var jigs = start(world.maya, "New welding jigs", null);
        var one = tasks.add(world.maya, jigs.id(), new TaskWish("One", null, null));
        var two = tasks.add(world.maya, jigs.id(), new TaskWish("Two", null, null));
        var three = tasks.add(world.maya, jigs.id(), new TaskWish("Three", null, null));

        tasks.reorder(world.maya, jigs.id(), List.of(three.id(), one.id(), two.id()));

        assertThat(tasks.of(world.maya, jigs.id())).extracting(Task::title).containsExactly("Three", "One", "Two");
    }

    @Test
    void aCardStandsWhereItIsPutAndFindsItsWayBack() {
        var one = start(world.maya, "One", null);
        var two = start(world.maya, "Two", null);
        var three = start(world.maya, "Three", null);

        moves.move(world.maya, three.id(), Status.PLANNED, two.id());
        assertThat(moves.follower(world.maya, one.id())).contains(three.id());

        moves.move(world.maya, three.id(), Status.DONE, null);
        assertThat(initiatives.get(world.maya, three.id()).finishedOn()).isEqualTo("2026-05-19");
        assertThat(moves.follower(world.maya, one.id())).contains(two.id());
    }

    @Test
    void nothingWaitsForItselfHoweverFarAround() {
        var one = start(world.maya, "One", null);
        var two = start(world.maya, "Two", null);
        var three = start(world.maya, "Three", null);
        dependencies.put(world.maya, new Dependency(two.id(), one.id(), 0));
        dependencies.put(world.maya, new Dependency(three.id(), two.id(), 5));

        assertThatThrownBy(() -> dependencies.put(world.maya, new Dependency(one.id(), three.id(), 0)))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("wait for each other"));
        assertThatThrownBy(() -> dependencies.put(world.maya, new Dependency(one.id(), one.id(), 0)))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("“One” cannot wait for itself"));
        assertThat(dependencies.of(world.maya, three.id())).containsExactly(new Dependency(three.id(), two.id(), 5));
    }

    @Test
    void anOlderVersionDoesNotOverwriteANewerOne() {
        var one = start(world.maya, "One", null);
        initiatives.reschedule(world.maya, one.id(), new Schedule(day("2026-05-04"), null));

        assertThatThrownBy(() -> initiatives.edit(world.maya, one.id(), one.version(), wish(world.maya, "Other")))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("changed meanwhile by Maya Lindqvist"));
    }

    private Initiative start(Actor by, String title, @Nullable KeyResult serves) {
        return initiatives.create(by, wish(by, title), serves == null ? List.of() : List.of(serves.id()));
    }

    private static InitiativeWish wish(Actor owner, String title) {
        return new InitiativeWish(
                title, "", new Person.Id(owner.person()), null, null, day("2026-04-13"), day("2026-05-29"));
    }

    private Person.Id nora() {
        return new Person.Id(world.nora.person());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static void assertMissing(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refused.Missing.class);
    }
}
