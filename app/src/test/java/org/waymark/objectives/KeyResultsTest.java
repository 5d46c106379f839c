package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Progress;
import org.waymark.measure.Target;
import org.waymark.platform.Refused;

@BothDatabases
class KeyResultsTest {
    private final Goals goals;
    private final KeyResults keyResults;
    private final Objective objective;

    KeyResultsTest(TestDatabase database) {
        goals = new Goals(database);
        keyResults = goals.keyResults;
        objective = goals.objective(goals.ada, "Keep customers");
    }

    @Test
    void everyKindOfTargetComesBack() {
        TargetJsonTest.targets().forEach(target -> {
            var wish = Wishes.keyResult("Kind", goals.ada.person(), target);

            var added = keyResults.add(goals.ada, objective.id(), wish);

            assertThat(keyResults.get(goals.ben, added.id()).definition()).isEqualTo(wish.definition());
        });
    }

    @Test
    void anotherTargetLooksAtTheSameCheckInsAnew() {
        var calls = goals.keyResult(goals.ada, objective, "Calls", new Target.Reach(0, 10));
        goals.checkIns.record(goals.ada, calls.id(), CheckInWish.of(5));

        var edited = keyResults.edit(
                goals.ada, calls.id(), 1, Wishes.keyResult("Calls", goals.ada.person(), new Target.Reach(0, 20)));

        assertThat(edited.latest().progress()).isEqualTo(new Progress(0.25));
        assertThat(goals.objectives.get(goals.ada, objective.id()).outlook().progress())
                .isEqualTo(new Progress(0.25));
        assertThatThrownBy(() -> keyResults.edit(
                        goals.ada,
                        calls.id(),
                        1,
                        Wishes.keyResult("Mine", goals.ada.person(), new Target.Reach(0, 20))))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void anArchivedKeyResultNoLongerCounts() {
        var calls = goals.keyResult(goals.ada, objective, "Calls", new Target.Reach(0, 10));
        goals.keyResult(goals.ada, objective, "Mails", new Target.Reach(0, 10));
        goals.checkIns.record(goals.ada, calls.id(), CheckInWish.of(10));

        keyResults.archive(goals.ada, calls.id());
        assertThat(progress()).isNull();

        keyResults.restore(goals.ada, calls.id());
        assertThat(progress()).isEqualTo(new Progress(0.5));
    }

    @Test
    void aDuplicateStartsWithoutCheckIns() {
        var calls = goals.keyResult(goals.ada, objective, "Calls", new Target.Reach(0, 10));
        goals.checkIns.record(goals.ada, calls.id(), CheckInWish.of(10));

        var copy = keyResults.duplicate(goals.ada, calls.id());

        assertThat(copy.definition()).isEqualTo(calls.definition());
        assertThat(copy.latest().value()).isNull();
    }

    @Test
    void keyResultsAreOrderedByHand() {
        var first = goals.keyResult(goals.ada, objective, "First", new Target.YesNo());
        var second = goals.keyResult(goals.ada, objective, "Second", new Target.YesNo());

        keyResults.reorder(goals.ada, List.of(second.id(), first.id()));

        assertThat(keyResults.get(goals.ada, second.id()).position()).isEqualTo(1);
        assertThat(keyResults.get(goals.ada, first.id()).position()).isEqualTo(2);
    }

    @Test
    void aKpiThatOneDoesNotSeeIsNotBorrowed() {
        var wish = Wishes.keyResult(
                "Turnover", goals.ada.person(), new Target.Reach(23, 15), 1, new Kpi.Id(UUID.randomUUID()));

        assertThatThrownBy(() -> keyResults.add(goals.ada, objective.id(), wish))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("no such KPI"));
    }

    @Test
    void oneKeyResultOfAnObjectiveHasToCount() {
        assertThatThrownBy(() -> keyResults.add(goals.ada, objective.id(), weighing("Calls", 0)))
                .isInstanceOfSatisfying(Refused.Invalid.class, no -> {
                    assertThat(no.problems().getFirst().field()).isEqualTo("weight");
                    assertThat(no.problems().getFirst().value()).isEqualTo("0");
                })
                .satisfies(saying("weight above 0"));
        var calls = keyResults.add(goals.ada, objective.id(), weighing("Calls", 1));
        var mails = keyResults.add(goals.ada, objective.id(), weighing("Mails", 0));

        assertThatThrownBy(() -> keyResults.edit(goals.ada, calls.id(), 1, weighing("Calls", 0)))
                .satisfies(saying("weight above 0"));
        assertThat(mails.definition().weight()).isZero();
    }

    @Test
    void whatWeighsNothingAlreadyIsEditedPutBackAndRestored() {
        var calls = keyResults.add(goals.ada, objective.id(), weighing("Calls", 1));
        var mails = keyResults.add(goals.ada, objective.id(), weighing("Mails", 0));
        keyResults.archive(goals.ada, mails.id());

        var alone = keyResults.putBack(goals.ada, calls.id(), 1, weighing("Calls", 0));
        assertThat(alone.definition().weight()).isZero();
        assertThat(keyResults.restore(goals.ada, mails.id()).isArchived()).isFalse();
        assertThat(keyResults
                        .edit(goals.ada, calls.id(), 2, weighing("More calls", 0))
                        .title())
                .isEqualTo("More calls");
        assertThat(keyResults.duplicate(goals.ada, calls.id()).definition().weight())
                .isZero();
    }

    @Test
    void anUnknownOwnerIsRefused() {
        assertThatThrownBy(() -> keyResults.add(
                        goals.ada, objective.id(), Wishes.keyResult("A", UUID.randomUUID(), new Target.YesNo())))
                .satisfies(saying("no such person"));
    }

    private KeyResultWish weighing(String title, double weight) {
        return Wishes.keyResult(title, goals.ada.person(), new Target.Reach(0, 10), weight, null);
    }

    private @org.jspecify.annotations.Nullable Progress progress() {
        return goals.objectives.get(goals.ada, objective.id()).outlook().progress();
    }
}
