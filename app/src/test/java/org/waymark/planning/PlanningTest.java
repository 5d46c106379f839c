package org.waymark.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.coach.Rule;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;
import org.waymark.people.Team;
import org.waymark.people.TeamMembers;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;
import org.waymark.planning.PublicationPlan.Doubt;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class PlanningTest {
    private final World world;
    private final Objectives objectives;
    private final Proposals proposals;
    private final Publications publications;
    private final Steps steps;
    private final PlannedQuery planned;
    private final Team recruiting;
    private final Actor lead;

    PlanningTest(TestDatabase database) {
        world = new World(database);
        objectives = database.get(Objectives.class);
        proposals = database.get(Proposals.class);
        publications = database.get(Publications.class);
        steps = database.get(Steps.class);
        planned = database.get(PlannedQuery.class);
        recruiting = database.get(Teams.class).found(world.maya, new TeamWish("Recruiting", ""), world.people.id());
        database.get(TeamMembers.class).add(world.maya, world.people.id(), new Person.Id(world.nora.person()), true);
        var people = world.people.id().value();
        lead = new Actor(
                world.nora.workspace(),
                world.nora.person(),
                Role.MEMBER,
                Set.of(people),
                Set.of(people, recruiting.id().value()),
                Scope.ALL);
    }

    @Test
    void whoLeadsTheTeamAboveAgreesOnADraft() {
        var draft = draft("Good people find us", recruiting);

        proposals.propose(world.maya, draft.id());
        var agreed = proposals.agree(lead, draft.id());

        assertThat(agreed.state()).isEqualTo(Proposal.State.AGREED);
        assertThat(stage(draft)).isEqualTo(Planned.Stage.AGREED);
    }

    @Test
    void whoOnlyBelongsToATeamDoesNotAgreeOnItsDraft() {
        var draft = draft("People stay", world.people);
        proposals.propose(lead, draft.id());

        assertThatThrownBy(() -> proposals.agree(lead, draft.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> proposals.agree(world.petra, draft.id())).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsSentBackSaysWhyAndIsProposedAgain() {
        var draft = draft("People stay", world.people);
        proposals.propose(lead, draft.id());

        assertThatThrownBy(() -> proposals.sendBack(world.maya, draft.id(), " "))
                .isInstanceOf(Refused.Invalid.class);
        proposals.sendBack(world.maya, draft.id(), "Which people?");

        assertThat(stage(draft)).isEqualTo(Planned.Stage.SENT_BACK);
        assertThat(proposals.propose(lead, draft.id()).state()).isEqualTo(Proposal.State.PROPOSED);
    }

    @Test
    void anAgreementHoldsForTheWordsAndNumbersThatWereAgreedOn() {
        var draft = draft("People stay", world.people);
        proposals.propose(lead, draft.id());
        proposals.agree(world.maya, draft.id());

        world.keyResult(world.maya, draft, "Churn");

        assertThat(stage(draft)).isEqualTo(Planned.Stage.DRAFTED);
        assertThatThrownBy(() -> proposals.agree(world.maya, draft.id())).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void anAnswerIsTakenBackAndAProposalToo() {
        var draft = draft("People stay", world.people);
        proposals.propose(lead, draft.id());
        proposals.agree(world.maya, draft.id());

        proposals.reopen(world.maya, draft.id());
        assertThat(stage(draft)).isEqualTo(Planned.Stage.PROPOSED);
        proposals.withdraw(lead, draft.id());

        assertThat(stage(draft)).isEqualTo(Planned.Stage.DRAFTED);
    }

    @Test
    void whatWasShownIsPublishedAndNothingElse() {
        var one = draft("People stay", world.people);
        var shown = publications.plan(world.maya, world.quarter.id(), Set.of());
        var other = draft("People grow", world.people);

        // all of the cycle is more than what was shown, the one draft is just that
        assertThatThrownBy(() -> publications.publish(world.maya, world.quarter.id(), Set.of(), shown.digest()))
                .isInstanceOf(Refused.Conflict.class);

        publications.publish(world.maya, world.quarter.id(), Set.of(one.id()), shown.digest());
        assertThat(objectives.get(world.maya, one.id()).isDraft()).isFalse();
        assertThat(objectives.get(world.maya, other.id()).isDraft()).isTrue();
        assertThat(shown.items().getFirst().doubts())
                .containsExactly(Doubt.NO_KEY_RESULTS, Doubt.NOT_AGREED, Doubt.UNALIGNED);
    }

    @Test
    void eachPublishesWhatItMayEdit() {
        draft("The company grows", null);

        assertThat(publications.plan(world.nora, world.quarter.id(), Set.of()).items())
                .isEmpty();
        assertThatThrownBy(() -> publications.publish(world.nora, world.quarter.id(), Set.of(), "0-00000000"))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void aPublicationIsTakenBackWhileNobodyHasCheckedIn() {
        var draft = draft("People stay", world.people);
        var result = world.keyResult(world.maya, draft, "Churn");
        proposals.propose(lead, draft.id());
        proposals.agree(world.maya, draft.id());

        publications.withdraw(world.maya, publish(draft).id());
        assertThat(stage(draft)).isEqualTo(Planned.Stage.AGREED);

        var again = publish(draft);
        world.checkIn(world.maya, result, 3, 7);
        assertThatThrownBy(() -> publications.withdraw(world.maya, again.id())).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void theChecklistCountsWhatIsOpenAndRemembersWhoTicked() {
        draft("People stay", world.people);

        steps.tick(world.maya, world.quarter.id(), Step.DATES);

        var list = Checklist.of(
                planned.inCycle(world.maya, world.quarter.id()), 2, 1, steps.of(world.maya, world.quarter.id()));
        assertThat(item(list, Step.DATES).tick()).extracting(Tick::by).isEqualTo(world.maya.person());
        assertThat(item(list, Step.TEAMS).open()).isEqualTo(1);
        assertThat(item(list, Step.PUBLISHED).open()).isEqualTo(1);
        assertThat(item(list, Step.OWNED).isDone()).isTrue();
        assertThatThrownBy(() -> steps.tick(world.nora, world.quarter.id(), Step.DATES))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> steps.tick(world.maya, world.quarter.id(), Step.OWNED))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void whereNobodyHasBegunNothingIsDone() {
        assertThat(Checklist.of(List.of(), 0, 0, List.of()).done()).isZero();
        assertThat(item(Checklist.of(List.of(), 3, 3, List.of()), Step.TEAMS).open())
                .isEqualTo(3);
    }

    @Test
    void twoTeamsThatSayNearlyTheSameAreFound() {
        draft("Customers love our onboarding", world.people);
        draft("Our customers love the onboarding", recruiting);
        draft("Bikes arrive on time", recruiting);

        var overlaps = Overlaps.among(planned.inCycle(world.maya, world.quarter.id()));

        assertThat(overlaps).hasSize(1);
        assertThat(overlaps.getFirst().likeness()).isGreaterThan(0.9);
        assertThat(overlaps.getFirst().one().advice().hints())
                .extracting(hint -> hint.rule())
                .contains(Rule.RESULTS_NONE);
    }

    private Publication publish(Objective draft) {
        var chosen = Set.of(draft.id());
        var shown = publications.plan(world.maya, world.quarter.id(), chosen);
        return publications.publish(world.maya, world.quarter.id(), chosen, shown.digest());
    }

    private static Checklist.Item item(Checklist list, Step step) {
        return list.items().stream()
                .filter(item -> item.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private Planned.Stage stage(Objective objective) {
        return planned.inCycle(world.maya, world.quarter.id()).stream()
                .filter(one -> one.id().equals(objective.id()))
                .findFirst()
                .orElseThrow()
                .stage();
    }

    private Objective draft(String title, @Nullable Team team) {
        var holder = team == null
                ? new Holder(Level.COMPANY, world.maya.person(), null)
                : new Holder(Level.TEAM, world.maya.person(), team.id().value());
        return objectives.draft(
                world.maya,
                new ObjectiveWish(
                        world.quarter.id(),
                        title,
                        "",
                        "",
                        holder,
                        Objective.Kind.ASPIRATIONAL,
                        false,
                        List.of(),
                        false,
                        null));
    }
}
