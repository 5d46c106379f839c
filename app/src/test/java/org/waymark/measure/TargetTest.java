package org.waymark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.Worded.saying;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.measure.Target.Hold;
import org.waymark.measure.Target.Milestones;
import org.waymark.measure.Target.Reach;
import org.waymark.measure.Target.Relative;
import org.waymark.measure.Target.Scale;
import org.waymark.measure.Target.YesNo;
import org.waymark.measure.Target.Zones;

class TargetTest {

    private static final Period QUARTER = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
    private static final LocalDate MAY = LocalDate.of(2026, 5, 15);
    private static final TargetCurve STRAIGHT = new TargetCurve.Straight();

    @Test
    void theLatestValueUpToTodayCounts() {
        var readings = new Readings(
                List.of(
                        new Measurement(MAY.plusDays(1), 50),
                        new Measurement(MAY, 40),
                        new Measurement(MAY.minusDays(1), 30)),
                QUARTER,
                MAY);

        assertThat(new Reach(30, 50).progress(readings)).contains(new Progress(0.5));
    }

    @Test
    void aGoalThatIsOverStandsStill() {
        var readings = new Readings(
                List.of(
                        new Measurement(QUARTER.end(), 40),
                        new Measurement(QUARTER.end().plusDays(1), 50)),
                QUARTER,
                QUARTER.end().plusDays(60));

        assertThat(new Reach(30, 50).progress(readings)).contains(new Progress(0.5));
    }

    @Test
    void withoutAValueThereIsNoProgress() {
        var nothing = new Readings(List.of(), QUARTER, MAY);

        assertThat(new Reach(30, 50).progress(nothing)).isEmpty();
        assertThat(new YesNo().progress(nothing)).isEmpty();
        assertThat(new Zones("a", "b", "c").progress(nothing)).isEmpty();
        assertThat(new Scale(0, 1, 2, 3).progress(nothing)).isEmpty();
    }

    @ParameterizedTest(name = "{1} {0} % is {2}")
    @CsvSource({
        "20, 50, 60",
        "-10, 200, 180",
        "50, 3.2, 4.8",
        "10, 0.1, 0.11",
        "20, -50, -40", // a smaller loss
        "-20, -50, -60",
        "100, 7, 14",
        "-100, 7, 0",
    })
    void aRelativeTargetBecomesAbsoluteWithItsBaseline(double percent, double baseline, double to) {
        assertThat(new Relative(percent, null).withBaseline(baseline).absolute())
                .contains(new Reach(baseline, to));
    }

    @Test
    void withoutABaselineThereIsNoProgress() {
        assertThat(new Relative(20, null).progress(value(60))).isEmpty();
        assertThat(new Relative(20, null).absolute()).isEmpty();
        assertThat(new Relative(20, 50.0).progress(value(55))).contains(new Progress(0.5));
    }

    @Test
    void nothingIsAPercentageOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Relative(20, null).withBaseline(0))
                .satisfies(saying("baseline of 0"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Relative(0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Relative(Double.NaN, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Relative(1e17, 1e17));
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void aRelativeTargetFallsAsItRises(Random random) {
        var baseline = random.nextInt(1, 100_000) / 100.0;
        var percent = random.nextInt(1, 200);
        var step = random.nextDouble() * baseline;

        var up = new Relative(percent, baseline)
                .absolute()
                .orElseThrow()
                .progressAt(baseline + step)
                .ratio();
        var down = new Relative(-percent, baseline)
                .absolute()
                .orElseThrow()
                .progressAt(baseline - step)
                .ratio();

        assertThat(down).isCloseTo(up, within(1e-8));
    }

    @Test
    void milestonesCountByWeightAndInPart() {
        var milestones = new Milestones(List.of(
                new Milestone("Intranet", 2, null),
                new Milestone("Career paths", 1, null),
                new Milestone("Extra", 0, null)));

        assertThat(milestones.share(List.of(1.0, 0.0, 0.0))).isEqualTo(0.666666666667);
        assertThat(milestones.share(List.of(0.5, 0.5, 0.0))).isEqualTo(0.5);
        assertThat(milestones.share(List.of(0.0, 0.0, 1.0))).isZero();
        assertThat(milestones.share(List.of(1.0, 1.0, 0.0))).isEqualTo(1);
        assertThat(milestones.progress(value(0.5))).contains(new Progress(0.5));
    }

    @Test
    void threeThirdsAreAWhole() {
        var third = new Milestone("Language", 0.1, null);

        assertThat(new Milestones(List.of(third, third, third)).share(List.of(1.0, 1.0, 1.0)))
                .isEqualTo(1);
    }

    @Test
    void milestonesWithoutWeightAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Milestones(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Milestones(List.of(new Milestone("Intranet", 0, null))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Milestone("Intranet", -1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Milestone(" ", 1, null));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aMilestoneIsDoneFromNoneToAll(double done) {
        var milestones = new Milestones(List.of(new Milestone("Intranet", 1, null)));

        assertThatIllegalArgumentException().isThrownBy(() -> milestones.share(List.of(done)));
        assertThatIllegalArgumentException().isThrownBy(() -> milestones.share(List.of()));
        assertThat(milestones.accepts(done)).isFalse();
    }

    @ParameterizedTest(name = "at {0}: {1} and falling {1}")
    @CsvSource({
        "10, 0",
        "15, 0.15",
        "20, 0.3",
        "25, 0.5",
        "30, 0.7",
        "40, 0.85",
        "50, 1",
        "70, 1.3",
        "0, -0.3",
    })
    void aScaleHasStraightLinesBetweenAndBeyondItsZones(double value, double ratio) {
        assertThat(new Scale(10, 20, 30, 50).progressAt(value).ratio()).isEqualTo(ratio);
        assertThat(new Scale(-10, -20, -30, -50).progressAt(-value).ratio()).isEqualTo(ratio);
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 20, 30", "10, 30, 20, 40", "10, 20, 20, 30", "10, 20, 30, 30", "30, 20, 10, 15"})
    void aScaleGoesOneWay(double base, double commit, double target, double stretch) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(base, commit, target, stretch));
    }

    @Test
    void zonesAreMetOneAfterTheOther() {
        var zones = new Zones("one site", "three sites", "five sites");

        assertThat(zones.progress(value(Zone.TARGET.share()))).contains(new Progress(0.7));
        assertThat(zones.accepts(0.3)).isTrue();
        assertThat(zones.accepts(0.5)).isFalse();
        assertThat(Zone.of(0.69)).isEqualTo(Zone.COMMIT);
        assertThat(Zone.of(0.1 + 0.6)).isEqualTo(Zone.TARGET);
        assertThat(Zone.of(-1)).isEqualTo(Zone.NONE);
        assertThat(Zone.of(2)).isEqualTo(Zone.STRETCH);
        assertThatIllegalArgumentException().isThrownBy(() -> new Zones("one", " ", "three"));
    }

    @Test
    void yesIsAllAndNoIsNothing() {
        assertThat(new YesNo().progress(value(1))).contains(Progress.DONE);
        assertThat(new YesNo().progress(value(0))).contains(Progress.NONE);
        assertThat(new YesNo().accepts(0.5)).isFalse();
    }

    @Test
    void whatIsHeldIsDueInFullEveryDay() {
        assertThat(new Hold(1.0, null, Cadence.DAILY).shareDue(STRAIGHT, QUARTER.start(), QUARTER))
                .isEqualTo(1);
        assertThat(new Hold(1.0, null, Cadence.DAILY).isKept()).isTrue();
        assertThat(new Reach(1, 2).isKept()).isFalse();
    }

    @Test
    void aDecisionIsDueAtTheEndUnlessSomebodyPlannedOtherwise() {
        var planned = new TargetCurve.Steps(List.of(new TargetCurve.Checkpoint(MAY, 1)));

        assertThat(new YesNo().shareDue(STRAIGHT, MAY, QUARTER)).isZero();
        assertThat(new YesNo().shareDue(STRAIGHT, QUARTER.end(), QUARTER)).isEqualTo(1);
        assertThat(new YesNo().shareDue(planned, MAY, QUARTER)).isEqualTo(1);
    }

    @Test
    void milestonesAreDueOnTheirOwnDays() {
        var dated = new Milestones(List.of(new Milestone("Beta", 1, MAY), new Milestone("Launch", 3, null)));
        var undated = new Milestones(List.of(new Milestone("Beta", 1, null), new Milestone("Launch", 3, null)));

        assertThat(dated.shareDue(STRAIGHT, MAY.minusDays(1), QUARTER)).isZero();
        assertThat(dated.shareDue(STRAIGHT, MAY, QUARTER)).isEqualTo(0.25);
        assertThat(dated.shareDue(STRAIGHT, QUARTER.end(), QUARTER)).isEqualTo(1);
        assertThat(undated.shareDue(STRAIGHT, MAY, QUARTER)).isEqualTo(QUARTER.shareElapsed(MAY));
    }

    private static Readings value(double value) {
        return new Readings(List.of(new Measurement(MAY, value)), QUARTER, MAY);
    }
}
