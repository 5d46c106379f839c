package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Cadence;
import org.waymark.measure.Nonsense;
import org.waymark.measure.Period;
import org.waymark.measure.Progress;
import org.waymark.measure.Score;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import org.waymark.measure.Unit;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;
import org.waymark.platform.Refused;

class ClosingPlanTest {
    private static final UUID ADA = new UUID(1, 1);
    private static final Objective.Id ID = new Objective.Id(new UUID(1, 2));
    private static final Target.Reach TO_100 = new Target.Reach(35, 100);

    @ParameterizedTest(name = "{0} at {1} is {2}")
    @CsvSource({
        "ASPIRATIONAL, 0.70, ACHIEVED",
        "ASPIRATIONAL, 0.69, PARTLY",
        "COMMITTED,    0.99, PARTLY",
        "COMMITTED,    1.00, ACHIEVED",
        "COMMITTED,    0.30, PARTLY",
        "ASPIRATIONAL, 0.29, MISSED",
        "LEARNING,     0.00, MISSED",
    })
    void whatIsExpectedDependsOnWhatWasPromised(Objective.Kind kind, double score, Attainment attainment) {
        assertThat(ClosingRules.DEFAULT.suggest(kind, new Score(score))).isEqualTo(attainment);
    }

    @Test
    void anObjectiveIsScoredByTheWeightedMeanOfWhatIsShown() {
        var plan = plan(part(82.0, 1, null), part(100.0, 3, null));

        var scored = plan.objectives().getFirst();
        assertThat(scored.keyResults())
                .extracting(ScoredKeyResult::score)
                .containsExactly(new Score(0.72), new Score(1));
        assertThat(scored.score()).isEqualTo(new Score(0.93));
        assertThat(scored.attainment()).isEqualTo(Attainment.ACHIEVED);
    }

    @Test
    void noDataIsNotAScoreOfZero() {
        var plan = plan(part(82.0, 1, null), part(null, 1, null));

        assertThat(plan.silent()).hasSize(1);
        assertThat(plan.objectives().getFirst().score()).isEqualTo(new Score(0.72));
        assertThat(plan(part(null, 1, null)).unscored()).hasSize(1);
    }

    @Test
    void whatAPersonSaysCountsAndTheNumbersStayBesideIt() {
        var plan = plan(part(82.0, 1, graded(0.5, null, Carry.ON)), part(null, 1, graded(0.0, null, Carry.ON)));

        var scored = plan.objectives().getFirst();
        assertThat(scored.keyResults().getFirst().computed()).isEqualTo(new Score(0.72));
        assertThat(scored.keyResults().getFirst().isByHand()).isTrue();
        assertThat(scored.score()).isEqualTo(new Score(0.25));
        assertThat(plan.silent()).isEmpty();
    }

    @Test
    void whetherOneLearnedOnlyPeopleCanSay() {
        var silent = new Candidate(objective(Objective.Kind.LEARNING), null, List.of(part(82.0, 1, null)), true, null);
        var yes = new ObjectiveGrade(new Score(1), "", null, ADA, Instant.EPOCH);
        var said = new Candidate(objective(Objective.Kind.LEARNING), yes, List.of(), true, null);

        assertThat(ClosingPlan.of(List.of(silent), ClosingRules.DEFAULT).unscored())
                .hasSize(1);
        assertThat(ClosingPlan.of(List.of(said), ClosingRules.DEFAULT).count(Attainment.ACHIEVED))
                .isEqualTo(1);
    }

    @Test
    void anotherDecisionIsAnotherPlan() {
        var before = plan(part(82.0, 1, null)).fingerprint();

        assertThat(plan(part(82.0, 1, null)).fingerprint()).isEqualTo(before);
        assertThat(plan(part(83.0, 1, null)).fingerprint()).isNotEqualTo(before);
        assertThat(plan(part(82.0, 1, graded(null, Next.DROP, Carry.ON))).fingerprint())
                .isNotEqualTo(before);
        assertThatThrownBy(() -> plan(part(83.0, 1, null)).requireShown(before, "Q2"))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void whatGoesOnStartsWhereItStandsOrWhereItStarted() {
        assertThat(Carry.ON.target(TO_100, 82.0)).isEqualTo(new Target.Reach(82, 100));
        assertThat(new Carry(Carry.From.START, 120.0, false).target(TO_100, 82.0))
                .isEqualTo(new Target.Reach(35, 120));
        assertThat(Carry.ON.target(new Target.Relative(20, 50.0), 55.0)).isEqualTo(new Target.Relative(20, 55.0));
    }

    @Test
    void whatIsReachedNeedsAnotherTargetToGoOn() {
        assertThatThrownBy(() -> Carry.ON.target(TO_100, 110.0)).isInstanceOf(Nonsense.class);
        assertThat(new Carry(Carry.From.CURRENT, 150.0, true).target(TO_100, 110.0))
                .isEqualTo(new Target.Reach(110, 150));

        var plan = plan(part(110.0, 1, graded(null, Next.CARRY, Carry.ON)));

        assertThat(plan.problems()).hasSize(1);
        assertThat(plan.doable().carried()).isEmpty();
    }

    private static ClosingPlan plan(Candidate.Part... parts) {
        var candidate = new Candidate(objective(Objective.Kind.ASPIRATIONAL), null, List.of(parts), true, null);
        return ClosingPlan.of(List.of(candidate), ClosingRules.DEFAULT);
    }

    private static Objective objective(Objective.Kind kind) {
        var definition = new Objective.Definition(
                new Cycle.Id(new UUID(1, 3)), "Stay", "", "", new Holder(Level.INDIVIDUAL, ADA, null), kind, false);
        return Objective.draft(ID, definition, false, Instant.EPOCH);
    }

    private static Grade graded(@Nullable Double score, @Nullable Next next, Carry carry) {
        return new Grade(score == null ? null : new Score(score), "", next, "", carry, ADA, Instant.EPOCH);
    }

    private static Candidate.Part part(@Nullable Double value, double weight, @Nullable Grade grade) {
        var definition = new KeyResult.Definition(
                "Roles",
                "",
                new Person.Id(ADA),
                TO_100,
                new TargetCurve.Straight(),
                new Unit(Unit.Kind.PERCENT, "%", 0),
                new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)),
                Cadence.WEEKLY,
                weight,
                null);
        Progress progress = value == null ? null : TO_100.progressAt(value);
        var latest = new KeyResult.Latest(value, progress, 1, Status.ON_TRACK, null, null, null, null);
        return new Candidate.Part(
                new KeyResult(new KeyResult.Id(new UUID(2, 1)), ID, definition, latest, null, 0, 1), grade);
    }
}
