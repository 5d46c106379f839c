package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.measure.Progress;
import org.waymark.measure.Target;
import org.waymark.platform.Refused;

@BothDatabases
class CheckInsTest {
    private final Goals goals;
    private final CheckIns checkIns;
    private final Objective objective;
    private final KeyResult churn;

    CheckInsTest(TestDatabase database) {
        goals = new Goals(database);
        checkIns = goals.checkIns;
        objective = goals.objective(goals.ada, "Keep customers");
        churn = goals.keyResult(goals.ada, objective, "Churn", new Target.Reach(5, 3));
    }

    @Test
    void aCheckInMovesItsKeyResultAndItsObjective() {
        goals.keyResult(goals.ada, objective, "Advocates", new Target.Reach(0, 10));

        var checkIn = checkIns.record(goals.ada, churn.id(), CheckInWish.of(4.0).confident(7));

        assertThat(checkIn.progress()).isEqualTo(new Progress(0.5));
        assertThat(keyResult().progress()).isEqualTo(new Progress(0.5));
        assertThat(keyResult().checkedInOn()).isEqualTo("2026-05-19");
        assertThat(outlook().progress()).isEqualTo(new Progress(0.25));
        assertThat(goals.factsAbout(churn.id().value())).containsExactly("key-result.added", "check-in.recorded");
        assertThat(checkIns.get(goals.ben, checkIn.id())).isEqualTo(checkIn);
    }

    @Test
    void aCheckInAboutAnEarlierDayLeavesTheNewestOneStanding() {
        checkIns.record(goals.ada, churn.id(), CheckInWish.of(4.0));

        var earlier = checkIns.record(goals.ada, churn.id(), CheckInWish.of(4.8).on(LocalDate.of(2026, 4, 10)));

        assertThat(earlier.progress()).isEqualTo(new Progress(0.1));
        assertThat(keyResult().value()).isEqualTo(4.0);
    }

    @Test
    void aCheckInIsNotAboutADayBeforeTheStart() {
        var before = CheckInWish.of(4.8).on(LocalDate.of(2026, 3, 31));

        assertThatThrownBy(() -> checkIns.record(goals.ada, churn.id(), before))
                .isInstanceOfSatisfying(Refused.Invalid.class, no -> {
                    assertThat(no.problems().getFirst().field()).isEqualTo("day");
                    assertThat(no.problems().getFirst().value()).isEqualTo("2026-03-31");
                })
                .satisfies(saying("begins on"));
        assertThat(checkIns.record(goals.ada, churn.id(), before.on(LocalDate.of(2026, 4, 1)))
                        .day())
                .isEqualTo("2026-04-01");
    }

    @Test
    void whatWasSaidElsewhereMayBeOlderAndIsCorrectedOnItsDay() {
        var old = CheckInWish.of(4.8).on(LocalDate.of(2026, 3, 2));

        var brought = checkIns.bring(goals.ada, churn.id(), old);

        assertThat(checkIns.correct(goals.ada, brought.id(), old).day()).isEqualTo("2026-03-02");
        var again = checkIns.bring(goals.ada, churn.id(), old);
        assertThatThrownBy(() -> checkIns.correct(goals.ada, again.id(), old.on(LocalDate.of(2026, 3, 3))))
                .satisfies(saying("begins on"));
    }

    @Test
    void aFirstCheckInIsExpectedABeatAfterOneCouldGiveIt() {
        assertThat(keyResult().nextCheckInOn()).isEqualTo("2026-05-26");
        assertThat(keyResult().status()).isEqualTo(Status.NO_DATA);

        goals.objectives.withdraw(goals.ada, objective.id());
        assertThat(keyResult().nextCheckInOn()).isNull();

        goals.objectives.publish(goals.ada, objective.id());
        assertThat(keyResult().nextCheckInOn()).isEqualTo("2026-05-26");
    }

    @Test
    void aKeyResultOfADraftWaitsForNoCheckIn() {
        var wish = Wishes.objective(goals.quarter.id(), "Later", goals.ada.person());
        var draft = goals.objectives.draft(goals.ada, Wishes.tagged(wish, "Later", List.of(), false));

        var added = goals.keyResult(goals.ada, draft, "Calls", new Target.Reach(0, 10));

        assertThat(added.latest().nextCheckInOn()).isNull();
        assertThat(added.latest().status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void aCorrectionCountsInPlaceOfTheFirst() {
        var wrong = checkIns.record(goals.ada, churn.id(), CheckInWish.of(40));

        var right = checkIns.correct(goals.ada, wrong.id(), CheckInWish.of(4));

        assertThat(right.corrects()).isEqualTo(wrong.id());
        assertThat(keyResult().value()).isEqualTo(4);
        assertThat(checkIns.get(goals.ada, wrong.id()).value()).isEqualTo(40);
        assertThatThrownBy(() -> checkIns.correct(goals.ada, wrong.id(), CheckInWish.of(3)))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("Correct the correction"));
    }

    @Test
    void aDraftThatOneMayNotSeeIsNotThereForAnyDeed() {
        var before = checkIns.record(goals.ada, churn.id(), CheckInWish.of(4.5));
        goals.objectives.withdraw(goals.ada, objective.id());

        assertThatThrownBy(() -> checkIns.record(goals.ben, churn.id(), CheckInWish.of(4)))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> checkIns.correct(goals.ben, before.id(), CheckInWish.of(4)))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> goals.objectives.get(goals.ben, objective.id()))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> goals.keyResults.archive(goals.ben, churn.id()))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> checkIns.record(goals.admin, churn.id(), CheckInWish.of(4)))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void draftsAndArchivedOnesTakeNoCheckIn() {
        goals.objectives.withdraw(goals.ada, objective.id());
        assertThatThrownBy(() -> checkIns.record(goals.ada, churn.id(), CheckInWish.of(4)))
                .satisfies(saying("is a draft"));

        goals.objectives.publish(goals.ada, objective.id());
        goals.keyResults.archive(goals.ada, churn.id());
        assertThatThrownBy(() -> checkIns.record(goals.ada, churn.id(), CheckInWish.of(4)))
                .satisfies(saying("is archived"));
    }

    @Test
    void othersDoNotCheckIn() {
        assertThatThrownBy(() -> checkIns.record(goals.ben, churn.id(), CheckInWish.of(4)))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void theOwnerOfAKeyResultChecksInAlsoWhereTheObjectiveIsAnothers() {
        var lent = goals.keyResults.add(
                goals.ada, objective.id(), Wishes.keyResult("Calls", goals.ben.person(), new Target.Reach(0, 10)));

        assertThat(checkIns.record(goals.ben, lent.id(), CheckInWish.of(4)).progress())
                .isEqualTo(new Progress(0.4));
    }

    @Test
    void theFirstValueIsTheBaselineAndItsCorrectionMovesIt() {
        var engagement = goals.keyResult(goals.ada, objective, "Engagement", new Target.Relative(20, null));

        var first = checkIns.record(goals.ada, engagement.id(), CheckInWish.of(50));
        checkIns.correct(goals.ada, first.id(), CheckInWish.of(60));

        assertThat(goals.keyResults.get(goals.ada, engagement.id()).definition().target())
                .isEqualTo(new Target.Relative(20, 60.0));
        assertThatThrownBy(() -> checkIns.record(
                        goals.ada,
                        goals.keyResult(goals.ada, objective, "Leads", new Target.Relative(20, null))
                                .id(),
                        CheckInWish.of(0)))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void twoAtTheSameMomentBothCountInTheObjective() throws Exception {
        var others = List.of(
                goals.keyResult(goals.ada, objective, "B", new Target.Reach(0, 10)),
                goals.keyResult(goals.ada, objective, "C", new Target.Reach(0, 10)),
                goals.keyResult(goals.ada, objective, "D", new Target.Reach(0, 10)));

        try (var threads = Executors.newFixedThreadPool(3)) {
            threads.invokeAll(others.stream()
                    .map(k -> (java.util.concurrent.Callable<CheckIn>)
                            () -> checkIns.record(goals.ada, k.id(), CheckInWish.of(10)))
                    .toList());
        }

        assertThat(outlook().progress()).isEqualTo(new Progress(0.75));
    }

    private KeyResult.Latest keyResult() {
        return goals.keyResults.get(goals.ada, churn.id()).latest();
    }

    private Objective.Outlook outlook() {
        return goals.objectives.get(goals.ada, objective.id()).outlook();
    }
}
