package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Target;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

@BothDatabases
class ObjectivesTest {
    private final Goals goals;
    private final Objectives objectives;

    ObjectivesTest(TestDatabase database) {
        goals = new Goals(database);
        objectives = goals.objectives;
    }

    @Test
    void whatIsDraftedComesBack() {
        var team = goals.workspace.team("Sales");
        var member = goals.workspace.person(Role.MEMBER, team);
        var holder = new Holder(Level.TEAM, member.person(), team);
        var wish = new ObjectiveWish(
                goals.quarter.id(),
                "Customers stay “with us” 💙",
                "One in four leaves",
                "Longer\ntext",
                holder,
                Objective.Kind.ASPIRATIONAL,
                true,
                List.of("churn", "Élan"),
                false,
                null);

        var drafted = objectives.draft(member, wish);
        var read = objectives.get(goals.admin, drafted.id());

        assertThat(read.definition()).isEqualTo(wish.definition());
        assertThat(read.isDraft()).isTrue();
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.outlook().status()).isEqualTo(Status.NO_DATA);
        assertThat(read.outlook().shareDue()).isEqualTo(48.0 / 90, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(objectives.tags(member, drafted.id())).containsExactlyInAnyOrder("churn", "Élan");
    }

    @Test
    void membersPlaceObjectivesWithThemselvesAndTheirTeamsOnly() {
        var team = goals.workspace.team("Sales");
        var wish = Wishes.objective(goals.quarter.id(), "Grow", goals.ada.person());

        assertThatThrownBy(() -> objectives.draft(
                        goals.ada, Wishes.heldBy(wish, new Holder(Level.TEAM, goals.ada.person(), team))))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> objectives.draft(
                        goals.ada, Wishes.heldBy(wish, new Holder(Level.COMPANY, goals.ada.person(), null))))
                .isInstanceOf(Refused.Forbidden.class);
        assertThat(objectives
                        .draft(goals.admin, Wishes.heldBy(wish, new Holder(Level.COMPANY, goals.ada.person(), null)))
                        .holder()
                        .level())
                .isEqualTo(Level.COMPANY);
    }

    @Test
    void unknownPeopleTeamsAndCyclesAreRefused() {
        var wish = Wishes.objective(goals.quarter.id(), "Grow", UUID.randomUUID());
        var foreignTeam = new BareWorkspace(goals.database).team("Theirs");

        assertThatThrownBy(() -> objectives.draft(goals.admin, wish))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("no such person"));
        assertThatThrownBy(() -> objectives.draft(
                        goals.admin, Wishes.heldBy(wish, new Holder(Level.TEAM, goals.ada.person(), foreignTeam))))
                .satisfies(saying("no such team"));
        assertThatThrownBy(() -> objectives.draft(
                        goals.admin, Wishes.objective(new Cycle.Id(UUID.randomUUID()), "Grow", goals.ada.person())))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndNothingIsOverwritten() {
        var objective = goals.objective(goals.ada, "Grow");
        var wish = Wishes.objective(goals.quarter.id(), "Grow", goals.ada.person());

        objectives.edit(goals.ada, objective.id(), 1, Wishes.tagged(wish, "Grow faster", List.of("growth"), true));

        assertThatThrownBy(() ->
                        objectives.edit(goals.ada, objective.id(), 1, Wishes.tagged(wish, "Shrink", List.of(), true)))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("“Grow faster” was changed meanwhile by Somebody"));
        assertThat(objectives.get(goals.ada, objective.id()).title()).isEqualTo("Grow faster");
        assertThat(objectives.tags(goals.ada, objective.id())).containsExactly("growth");
    }

    @Test
    void anObjectiveIsPublishedWithdrawnArchivedAndRestored() {
        var wish = Wishes.objective(goals.quarter.id(), "Grow", goals.ada.person());
        var draft = objectives.draft(goals.ada, Wishes.tagged(wish, "Grow", List.of(), false));

        assertThat(objectives.publish(goals.ada, draft.id()).isDraft()).isFalse();
        assertThat(objectives.withdraw(goals.ada, draft.id()).isDraft()).isTrue();
        assertThat(objectives.archive(goals.ada, draft.id()).isArchived()).isTrue();
        assertThatThrownBy(() -> objectives.publish(goals.ada, draft.id())).isInstanceOf(Refused.Conflict.class);
        assertThat(objectives.restore(goals.ada, draft.id()).isArchived()).isFalse();
        assertThat(goals.factsAbout(draft.id().value()))
                .containsExactly(
                        "objective.drafted",
                        "objective.published",
                        "objective.withdrawn",
                        "objective.archived",
                        "objective.restored");
    }

    @Test
    void aPrivateObjectiveIsNotThereForOthers() {
        var wish = Wishes.objective(goals.quarter.id(), "Secret", goals.ada.person());
        var shared = Wishes.seenBy(wish, new Audience(Set.of(goals.ben.person()), Set.of()));
        var objective = objectives.draft(goals.ada, shared);

        assertThat(objectives.get(goals.ben, objective.id()).restricted()).isTrue();
        assertThatThrownBy(() -> objectives.get(goals.admin, objective.id())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> objectives.archive(goals.admin, objective.id()))
                .isInstanceOf(Refused.Missing.class);

        objectives.share(goals.ada, objective.id(), null);
        assertThat(objectives.get(goals.admin, objective.id()).restricted()).isFalse();
    }

    @Test
    void othersReadAndDoNotEdit() {
        var objective = goals.objective(goals.ada, "Grow");

        assertThat(objectives.get(goals.ben, objective.id()).title()).isEqualTo("Grow");
        assertThatThrownBy(() -> objectives.archive(goals.ben, objective.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> objectives.get(new BareWorkspace(goals.database).person(Role.OWNER), objective.id()))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void aClosedCycleTakesNoChanges() {
        var objective = goals.objective(goals.ada, "Grow");
        var keyResult = goals.keyResult(goals.ada, objective, "Sales", new Target.Reach(0, 10));
        goals.cycles.close(goals.admin, goals.quarter.id());

        assertThatThrownBy(() -> goals.objective(goals.ada, "More")).satisfies(saying("Q2 2026 is closed"));
        assertThatThrownBy(() -> objectives.archive(goals.ada, objective.id())).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> goals.checkIns.record(goals.ada, keyResult.id(), CheckInWish.of(3)))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> goals.keyResults.archive(goals.ada, keyResult.id()))
                .isInstanceOf(Refused.Conflict.class);

        goals.cycles.reopen(goals.admin, goals.quarter.id());
        assertThat(goals.checkIns
                        .record(goals.ada, keyResult.id(), CheckInWish.of(3))
                        .value())
                .isEqualTo(3);
    }

    @Test
    void objectivesAreOrderedByHand() {
        var first = goals.objective(goals.ada, "First");
        var second = goals.objective(goals.ada, "Second");

        objectives.reorder(goals.ada, List.of(second.id(), first.id()));

        assertThat(objectives.get(goals.ada, second.id()).position())
                .isLessThan(objectives.get(goals.ada, first.id()).position());
    }
}
