package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiRecording;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.measure.Cadence;
import org.waymark.measure.Progress;
import org.waymark.measure.Target;
import org.waymark.platform.Refused;

@BothDatabases
class KpiFollowerTest {
    private final Goals goals;
    private final Kpi turnover;
    private final Objective objective;

    KpiFollowerTest(TestDatabase database) {
        goals = new Goals(database);
        turnover = goals.kpi(goals.ada, "Turnover");
        objective = goals.objective(goals.ada, "People stay");
    }

    @Test
    void aBorrowedKpiGivesItsUnitAndTheValueItHas() {
        goals.measured(goals.ada, turnover, "2026-04-30", 21);

        var keyResult = borrowing(new Target.Reach(23, 15));

        assertThat(keyResult.definition().unit().symbol()).isEqualTo("%");
        assertThat(keyResult.latest().progress()).isEqualTo(new Progress(0.25));
    }

    @Test
    void aNewValueOfTheKpiIsACheckIn() {
        var keyResult = borrowing(new Target.Reach(23, 15));
        goals.checkIns.record(
                goals.ada, keyResult.id(), new CheckInWish(null, null, List.of(), null, 6, CheckIn.Words.NONE));

        goals.measured(goals.ada, turnover, "2026-05-31", 19);

        var latest = latest(keyResult);
        assertThat(latest.value()).isEqualTo(19);
        assertThat(latest.progress()).isEqualTo(new Progress(0.5));
        assertThat(latest.confidence()).isEqualTo(new Confidence(6));
        assertThat(latest.checkedInOn()).isEqualTo("2026-05-19");
        assertThat(goals.objectives.get(goals.ada, objective.id()).outlook().progress())
                .isEqualTo(new Progress(0.5));
        assertThat(goals.factsAbout(keyResult.id().value()))
                .containsExactly("key-result.added", "check-in.recorded", "check-in.followed");
    }

    @Test
    void anEarlierValuePutRightChangesWhatFollowsWithoutACheckIn() {
        goals.measured(goals.ada, turnover, "2026-04-30", 16);
        goals.measured(goals.ada, turnover, "2026-05-31", 14);
        var held = borrowing(new Target.Hold(null, 15.0, Cadence.MONTHLY));
        assertThat(held.latest().progress()).isEqualTo(new Progress(0.5));

        goals.measured(goals.ada, turnover, "2026-04-30", 15);

        assertThat(latest(held).progress()).isEqualTo(Progress.DONE);
        assertThat(goals.factsAbout(held.id().value())).containsExactly("key-result.added");
    }

    @Test
    void aValueTakenAwayIsNoLongerCounted() {
        goals.measured(goals.ada, turnover, "2026-04-30", 21);
        goals.measured(goals.ada, turnover, "2026-05-31", 15);
        var keyResult = borrowing(new Target.Reach(23, 15));

        goals.database
                .get(Measurements.class)
                .remove(goals.ada, turnover.id(), Set.of(LocalDate.of(2026, 5, 31)), "wrong sheet");

        assertThat(latest(keyResult).value()).isEqualTo(21);
    }

    @Test
    void aChangeByPercentTakesTheFirstValueAsItsBaseline() {
        var keyResult = borrowing(new Target.Relative(-20, null));

        goals.measured(goals.ada, turnover, "2026-04-30", 20);
        goals.measured(goals.ada, turnover, "2026-05-31", 18);

        assertThat(goals.keyResults.get(goals.ada, keyResult.id()).definition().target())
                .isEqualTo(new Target.Relative(-20, 20.0));
        assertThat(latest(keyResult).progress()).isEqualTo(new Progress(0.5));
    }

    @Test
    void allThatBorrowFollowABatchTogether() {
        var joy = goals.kpi(goals.ada, "Joy");
        var other = goals.objective(goals.ada, "People like it here");
        var falls = borrowing(new Target.Reach(23, 15));
        var halves = borrowing(new Target.Relative(-50, null));
        var rises = goals.keyResults.add(
                goals.ada,
                other.id(),
                Wishes.keyResult("Joy rises", goals.ada.person(), new Target.Reach(0, 10), 1, joy.id()));
        var day = LocalDate.of(2026, 5, 31);

        goals.database
                .get(Measurements.class)
                .recordAll(
                        goals.ada,
                        List.of(
                                new KpiRecording(turnover.id(), Recording.of(day, 19)),
                                new KpiRecording(joy.id(), Recording.of(day, 8))),
                        "test");

        assertThat(latest(falls).progress()).isEqualTo(new Progress(0.5));
        assertThat(goals.keyResults.get(goals.ada, halves.id()).definition().target())
                .isEqualTo(new Target.Relative(-50, 19.0));
        assertThat(goals.objectives.get(goals.ada, objective.id()).outlook().progress())
                .isEqualTo(new Progress(0.25));
        assertThat(goals.objectives.get(goals.ada, other.id()).outlook().progress())
                .isEqualTo(new Progress(0.8));
        assertThat(goals.factsAbout(rises.id().value())).containsExactly("key-result.added", "check-in.followed");
    }

    @Test
    void whatWasMeasuredLongBeforeIsNotCounted() {
        goals.measured(goals.ada, turnover, "2025-01-31", 40);
        goals.measured(goals.ada, turnover, "2026-03-31", 20);
        goals.measured(goals.ada, turnover, "2026-04-30", 18);

        var keyResult = borrowing(new Target.Relative(-20, null));

        assertThat(keyResult.definition().target()).isEqualTo(new Target.Relative(-20, 20.0));
    }

    @Test
    void inAClosedCycleEverythingStaysAsItWas() {
        goals.measured(goals.ada, turnover, "2026-04-30", 21);
        var keyResult = borrowing(new Target.Reach(23, 15));
        goals.cycles.close(goals.admin, goals.quarter.id());

        goals.measured(goals.ada, turnover, "2026-05-31", 15);

        assertThat(latest(keyResult).value()).isEqualTo(21);
    }

    @Test
    void aBorrowedKeyResultTakesNoValueOfItsOwn() {
        var keyResult = borrowing(new Target.Reach(23, 15));

        assertThatThrownBy(() -> goals.checkIns.record(goals.ada, keyResult.id(), CheckInWish.of(3)))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("Record the value there"));
    }

    private KeyResult borrowing(Target target) {
        return goals.keyResults.add(
                goals.ada,
                objective.id(),
                Wishes.keyResult("Turnover falls", goals.ada.person(), target, 1, turnover.id()));
    }

    private KeyResult.Latest latest(KeyResult keyResult) {
        return goals.keyResults.get(goals.ada, keyResult.id()).latest();
    }
}
