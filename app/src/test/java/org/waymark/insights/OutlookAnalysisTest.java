package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.insights.KeyResultOutlook.Chance;
import org.waymark.insights.KeyResultOutlook.Why;
import org.waymark.measure.Cadence;
import org.waymark.measure.Measurement;
import org.waymark.measure.Milestone;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.measure.Unit;
import org.waymark.objectives.Confidence;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;

/** A key result of the second quarter, checked in each Tuesday; it is Tuesday 19 May, week 7 of 13. */
class OutlookAnalysisTest {
    private static final Period QUARTER = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 19);
    private static final Objective.Id OBJECTIVE = new Objective.Id(new UUID(0, 2));

    @Test
    void whatIsOnItsWayWillLikelyBeReached() {
        var outlook = outlook(new Target.Reach(0, 100), 10, 21, 29, 41, 50, 59, 71, 80);

        assertThat(chance(outlook)).isGreaterThan(0.8);
        assertThat(outlook.needed()).isCloseTo(20 / 6.0, within(0.01));
        assertThat(outlook.pace()).isCloseTo(80 / (48 / 7.0), within(0.01));
        assertThat(outlook.detail().fan().steps())
                .last()
                .satisfies(step -> assertThat(step.day()).isEqualTo(QUARTER.end()));
    }

    @Test
    void whatStandsStillWillNot() {
        assertThat(chance(outlook(new Target.Reach(0, 100), 10, 11, 9, 11, 10, 9, 11, 10)))
                .isEqualTo(0.03);
    }

    @Test
    void aFallingTargetCountsTheOtherWay() {
        assertThat(chance(outlook(new Target.Reach(100, 0), 90, 79, 71, 59, 50, 41, 29, 20)))
                .isGreaterThan(0.8);
    }

    @Test
    void fewCheckInsAreRoughOrTooFew() {
        assertThat(outlook(new Target.Reach(0, 100), 10, 20, 30).chance())
                .isEqualTo(new Chance.Unknown(Why.TOO_FEW, new Lack(Lack.Of.VALUES, 3, 6)));
        assertThat(outlook(new Target.Reach(0, 100)).chance())
                .isEqualTo(new Chance.Unknown(Why.TOO_FEW, new Lack(Lack.Of.VALUES, 0, 6)));
        assertThat(((Chance.Known) outlook(new Target.Reach(0, 100), 10, 20, 31, 40, 50, 61, 70)
                                .chance())
                        .rough())
                .isTrue();
    }

    @Test
    void theScaleOfAnOutcomeIsReachedAtItsTarget() {
        var values = new double[] {10, 21, 29, 41, 50, 59, 71, 80};

        assertThat(chance(outlook(new Target.Scale(0, 20, 90, 900), values))).isGreaterThan(0.8);
        assertThat(chance(outlook(new Target.Scale(0, 20, 400, 900), values))).isLessThan(0.1);
    }

    @Test
    void aChangeByPercentNeedsABaseline() {
        var values = new double[] {50, 51, 52, 54, 55, 56, 57, 58};

        assertThat(outlook(new Target.Relative(20, null), values).chance())
                .isEqualTo(new Chance.Unknown(Why.NO_BASELINE, null));
        assertThat(chance(outlook(new Target.Relative(20, 50.0), values))).isGreaterThan(0.5);
    }

    @Test
    void aPromiseIsKeptByTheShareOfItsPeriods() {
        var hold = new Target.Hold(null, 150.0, Cadence.WEEKLY);

        assertThat(chance(outlook(hold, 120, 118, 122, 119, 121, 120, 118, 122)))
                .isGreaterThan(0.8);
        assertThat(chance(outlook(hold, 180, 170, 190, 175, 185, 180, 172, 188)))
                .isLessThan(0.1);
        assertThat(outlook(hold, 120, 118, 122, 119, 121, 120, 118, 122).needed())
                .isNull();
    }

    @Test
    void whatIsCommittedToMayNotMissAnyPeriod() {
        var hold = new Target.Hold(null, 150.0, Cadence.WEEKLY);
        var missedOnce = new double[] {118, 160, 122, 119, 121, 120, 118, 122};

        assertThat(chance(outlook(Objective.Kind.COMMITTED, hold, missedOnce))).isEqualTo(0.03);
        assertThat(chance(outlook(Objective.Kind.ASPIRATIONAL, hold, missedOnce)))
                .isGreaterThan(0.8);
    }

    @Test
    void aRateIsReachedByAllThatIsDoneTogether() {
        var posts = new Target.Rate(4, Cadence.WEEKLY, Target.Rate.By.SUM);

        assertThat(chance(outlook(posts, 6, 5, 7, 6, 5, 6, 7, 6))).isGreaterThan(0.8);
        assertThat(chance(outlook(posts, 1, 2, 1, 2, 1, 2, 1, 2))).isLessThan(0.1);
        assertThat(outlook(posts, 1, 2, 1, 2, 1, 2, 1, 2).needed()).isGreaterThan(5);
    }

    @Test
    void aRateOfAtMostIsReachedByLess() {
        var changes = new Target.Rate(6, Cadence.WEEKLY, Target.Rate.By.MEAN, Target.Rate.Limit.AT_MOST);

        assertThat(chance(outlook(changes, 3, 4, 3, 5, 4, 3, 4, 3))).isGreaterThan(0.8);
        assertThat(chance(outlook(changes, 9, 8, 9, 10, 8, 9, 9, 8))).isLessThan(0.1);
    }

    @Test
    void whatPeopleJudgeHasNoStatistics() {
        for (var target : List.of(
                new Target.YesNo(),
                new Target.Zones("a", "b", "c"),
                new Target.Milestones(List.of(new Milestone("Live", 1, null))))) {
            assertThat(outlook(target, 0, 0, 0, 1, 1, 1, 1, 1).chance())
                    .isEqualTo(new Chance.Unknown(Why.NO_STATISTICS, null));
        }
    }

    @Test
    void anOutlookEndsWithItsPeriod() {
        var over = new KeyResultCase(
                id(),
                OBJECTIVE,
                Objective.Kind.ASPIRATIONAL,
                new Target.Reach(0, 100),
                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
                Cadence.WEEKLY,
                Unit.COUNT,
                List.of(),
                null,
                TODAY);

        assertThat(OutlookAnalysis.of(over, Instant.EPOCH).outlook().chance())
                .isEqualTo(new Chance.Unknown(Why.OVER, null));
    }

    @Test
    void nobodyLooksAheadFromAnOldValue() {
        var old = weekly(10, 20, 31, 40, 50, 61, 70, 80).stream()
                .map(one -> new Measurement(one.day().minusWeeks(8), one.value()))
                .toList();

        assertThat(outlook(Objective.Kind.ASPIRATIONAL, new Target.Reach(0, 100), old)
                        .chance())
                .isEqualTo(new Chance.Unknown(Why.STALE, null));
    }

    @Test
    void whatDoesNotMoveHasNoForecast() {
        assertThat(outlook(new Target.Reach(0, 100), 10, 10, 10, 10, 10, 10, 10, 10)
                        .chance())
                .isEqualTo(new Chance.Unknown(Why.NOTHING_MOVES, null));
    }

    @Test
    void feelingAndForecastDifferByThreeOfTen() {
        var outlook = outlook(new Target.Reach(0, 100), 10, 11, 9, 11, 10, 9, 11, 10);

        assertThat(outlook.differsFrom(new Confidence(3))).isTrue();
        assertThat(outlook.differsFrom(new Confidence(2))).isFalse();
        assertThat(outlook.differsFrom(null)).isFalse();
        assertThat(outlook.gap(new Confidence(7))).contains(7);
    }

    private static double chance(KeyResultOutlook outlook) {
        return ((Chance.Known) outlook.chance()).value();
    }

    private static KeyResultOutlook outlook(Target target, double... values) {
        return outlook(Objective.Kind.ASPIRATIONAL, target, values);
    }

    private static KeyResultOutlook outlook(Objective.Kind kind, Target target, double... values) {
        return outlook(kind, target, weekly(values));
    }

    private static KeyResultOutlook outlook(Objective.Kind kind, Target target, List<Measurement> values) {
        var input = new KeyResultCase(
                id(), OBJECTIVE, kind, target, QUARTER, Cadence.WEEKLY, Unit.COUNT, values, null, TODAY);
        return OutlookAnalysis.of(input, Instant.EPOCH).outlook();
    }

    /** The newest of them today. */
    private static List<Measurement> weekly(double... values) {
        var measured = new ArrayList<Measurement>();
        for (int i = 0; i < values.length; i++) {
            measured.add(new Measurement(TODAY.minusWeeks(values.length - 1L - i), values[i]));
        }
        return measured;
    }

    private static KeyResult.Id id() {
        return new KeyResult.Id(new UUID(0, 1));
    }
}
