package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.objectives.Status.AT_RISK;
import static org.waymark.objectives.Status.DONE;
import static org.waymark.objectives.Status.NOT_STARTED;
import static org.waymark.objectives.Status.NO_DATA;
import static org.waymark.objectives.Status.OFF_TRACK;
import static org.waymark.objectives.Status.ON_TRACK;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.measure.Cadence;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.measure.Progress;
import org.waymark.measure.Readings;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;

class StandingTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final Period PERIOD = new Period(START, START.plusDays(100));
    private static final LocalDate TODAY = START.plusDays(61);
    private static final Pulse CALM = pulse(8, 8, 2);

    @Test
    void aStatusSaysEverythingThatSpeaksForIt() {
        var standing = standing(way(0.38, 0.61), pulse(5, 7, 9));

        assertThat(standing.status()).isEqualTo(AT_RISK);
        assertThat(standing.reasons())
                .containsExactly(
                        new Reason.BehindPace(AT_RISK, 38, 61, 23, 10),
                        new Reason.LowConfidence(AT_RISK, 5, 5),
                        new Reason.ConfidenceFell(7, 5));
    }

    @ParameterizedTest(name = "{0} done, {1} due: {2}")
    @CsvSource({
        "0.61, 0.61, ON_TRACK",
        "0.9, 0.61, ON_TRACK",
        "0.2, 0.3, ON_TRACK", // exactly 10 points, dust or not
        "0.199, 0.3, AT_RISK",
        "0.05, 0.3, AT_RISK", // exactly 25 points
        "0.049, 0.3, OFF_TRACK",
        "-0.5, 0.1, OFF_TRACK",
    })
    void theGapToPaceDecides(double done, double due, Status status) {
        assertThat(standing(way(done, due), CALM).status()).isEqualTo(status);
    }

    @Test
    void onPaceIsAReasonToo() {
        assertThat(standing(way(0.7, 0.61), CALM).reasons()).containsExactly(new Reason.OnPace(70, 61, -9, 10));
    }

    @ParameterizedTest(name = "confidence {0}: {1}")
    @CsvSource({"10, ON_TRACK", "6, ON_TRACK", "5, AT_RISK", "4, AT_RISK", "3, OFF_TRACK", "0, OFF_TRACK"})
    void confidenceDecides(int confidence, Status status) {
        assertThat(standing(way(0.6, 0.6), pulse(confidence, null, 2)).status()).isEqualTo(status);
    }

    @Test
    void aFallOfConfidenceExplainsButOnlyTheLevelCounts() {
        var standing = standing(way(0.6, 0.6), pulse(8, 10, 2));

        assertThat(standing.status()).isEqualTo(ON_TRACK);
        assertThat(standing.reasons()).contains(new Reason.ConfidenceFell(10, 8));
    }

    @ParameterizedTest(name = "weekly, last check-in {0} days ago: {1}")
    @CsvSource({"0, ON_TRACK", "7, ON_TRACK", "10, ON_TRACK", "11, AT_RISK", "40, AT_RISK"})
    void latenessDecides(int daysAgo, Status status) {
        assertThat(standing(way(0.6, 0.6), pulse(8, 8, daysAgo)).status()).isEqualTo(status);
    }

    @Test
    void latenessNamesItsDaysAndItsLimit() {
        assertThat(standing(way(0.6, 0.6), pulse(8, 8, 12)).reasons()).contains(new Reason.Late(5, 12, 3));
    }

    @Test
    void theWorstRuleWins() {
        assertThat(standing(way(0.6, 0.61), pulse(2, 2, 20)).status()).isEqualTo(OFF_TRACK);
        assertThat(standing(way(0.1, 0.61), pulse(9, 9, 1)).status()).isEqualTo(OFF_TRACK);
    }

    @Test
    void limitsAreSettings() {
        var strict = new StatusRules(0, 5, 9, 8, 0);

        var standing = Standing.of(way(0.6, 0.61), CALM, PERIOD, TODAY, strict);

        assertThat(standing.status()).isEqualTo(OFF_TRACK);
        assertThat(standing.reasons())
                .containsExactly(
                        new Reason.BehindPace(AT_RISK, 60, 61, 1, 0), new Reason.LowConfidence(OFF_TRACK, 8, 8));
    }

    @Test
    void whatIsReachedIsDoneWhateverElseIsSaid() {
        var standing = standing(way(1.2, 0.61), pulse(1, 9, 50));

        assertThat(standing).isEqualTo(new Standing(DONE, List.of(new Reason.Reached(120))));
        assertThat(standing(way(0.999, 0.61), CALM).status()).isEqualTo(ON_TRACK);
    }

    @Test
    void beforeItsPeriodNothingHasStarted() {
        var standing = Standing.of(way(1, 0), CALM, PERIOD, START.minusDays(1), StatusRules.DEFAULT);

        assertThat(standing).isEqualTo(new Standing(NOT_STARTED, List.of(new Reason.NotStarted(START))));
    }

    @Test
    void withoutAValueThereIsNoDataUntilItIsLate() {
        var silent = silentSince(START);

        var onTime = Standing.of(new Outcome.None(), silent, PERIOD, START.plusDays(10), StatusRules.DEFAULT);
        var late = Standing.of(new Outcome.None(), silent, PERIOD, START.plusDays(11), StatusRules.DEFAULT);

        assertThat(onTime).isEqualTo(new Standing(NO_DATA, List.of(new Reason.NoValue())));
        assertThat(late.status()).isEqualTo(AT_RISK);
        assertThat(late.reasons()).containsExactly(new Reason.NoValue(), new Reason.NeverCheckedIn(4, 3));
    }

    @Test
    void aFallAloneDoesNotReplaceAMissingValue() {
        assertThat(standing(new Outcome.None(), pulse(8, 9, 1)).status()).isEqualTo(NO_DATA);
    }

    @Test
    void whatIsHeldIsDoneOnlyWhenThePeriodIsOver() {
        var held = new Outcome.Held(Progress.DONE, true);

        var onTheLastDay = Standing.of(held, lastDay(), PERIOD, PERIOD.end(), StatusRules.DEFAULT);
        var afterwards = Standing.of(held, lastDay(), PERIOD, PERIOD.end().plusDays(1), StatusRules.DEFAULT);

        assertThat(onTheLastDay).isEqualTo(new Standing(ON_TRACK, List.of(new Reason.Keeps(100, 10))));
        assertThat(afterwards.status()).isEqualTo(DONE);
    }

    @ParameterizedTest(name = "held in {0} of the periods, the last one in bounds {1}: {2}")
    @CsvSource({
        "0.9, true, ON_TRACK",
        "0.89, true, AT_RISK",
        "0.75, true, AT_RISK",
        "0.74, true, OFF_TRACK",
        "1, false, AT_RISK",
        "0.5, false, OFF_TRACK",
    })
    void whatIsHeldIsDueInFullAndItsLastPeriodCounts(double kept, boolean lastInBounds, Status status) {
        var standing = standing(new Outcome.Held(new Progress(kept), lastInBounds), CALM);

        assertThat(standing.status()).isEqualTo(status);
        assertThat(standing.reasons().contains(new Reason.OutOfBounds())).isEqualTo(!lastInBounds);
    }

    @Test
    void noCheckInIsExpectedAfterTheEnd() {
        var weekAfterTheEnd = PERIOD.end().plusDays(20);

        assertThat(lastDay().daysLate(weekAfterTheEnd)).isZero();
        assertThat(heard(new Confidence(8), null, PERIOD.end().minusDays(9)).daysLate(weekAfterTheEnd))
                .isEqualTo(22);
    }

    @Test
    void theFirstCheckInIsDueOneBeatAfterTheStartAndByTheEnd() {
        assertThat(Pulse.due(PERIOD, Cadence.WEEKLY, null, START)).isEqualTo(START.plusDays(7));
        assertThat(Pulse.due(PERIOD, Cadence.YEARLY, null, START)).isEqualTo(PERIOD.end());
        assertThat(Pulse.due(PERIOD, Cadence.WEEKLY, START.minusDays(9), START)).isEqualTo(START.plusDays(7));
    }

    @Test
    void theFirstCheckInIsExpectedOnlySinceOneCanCheckIn() {
        assertThat(silentSince(START.minusDays(30)).dueOn()).isEqualTo(START.plusDays(7));
        assertThat(silentSince(TODAY).dueOn()).isEqualTo(TODAY.plusDays(7));
        assertThat(standing(new Outcome.None(), silentSince(TODAY)).status()).isEqualTo(NO_DATA);
        assertThat(silentSince(PERIOD.end()).dueOn()).isEqualTo(PERIOD.end());
        assertThat(silentSince(PERIOD.end().plusDays(1)).dueOn()).isNull();
    }

    @Test
    void whatWasSaidBeforeKeepsItsRhythm() {
        assertThat(Pulse.due(PERIOD, Cadence.WEEKLY, TODAY.minusDays(3), TODAY)).isEqualTo(TODAY.plusDays(4));
    }

    @Test
    void aDraftIsNeverLate() {
        var draft = new Pulse(null, null, null, Pulse.due(PERIOD, Cadence.WEEKLY, null, null));

        assertThat(draft.dueOn()).isNull();
        assertThat(draft.daysLate(PERIOD.end())).isZero();
        assertThat(Pulse.due(PERIOD, Cadence.WEEKLY, TODAY.minusDays(30), null)).isNull();
    }

    @Test
    void theNumberSpeaksThroughItsTarget() {
        var readings = new Readings(List.of(new Measurement(TODAY, 100)), PERIOD, TODAY);
        var straight = new TargetCurve.Straight();

        assertThat(Outcome.of(new Target.Reach(200, 0), straight, readings)).isEqualTo(way(0.5, 0.61));
        assertThat(Outcome.of(new Target.Hold(null, 99.0, Cadence.WEEKLY), straight, readings))
                .isEqualTo(new Outcome.Held(Progress.NONE, false));
        assertThat(Outcome.of(new Target.Relative(20, null), straight, readings))
                .isEqualTo(new Outcome.None());
    }

    @Test
    void anObjectiveStandsLikeItsWorstKeyResultsAndNamesThem() {
        var standing = Standing.ofObjective(List.of(
                new Standing.Part("Intranet", ON_TRACK),
                new Standing.Part("Career paths", AT_RISK),
                new Standing.Part("Training", AT_RISK),
                new Standing.Part("Survey", NO_DATA)));

        assertThat(standing.status()).isEqualTo(AT_RISK);
        assertThat(standing.reasons())
                .containsExactly(new Reason.WorstParts(AT_RISK, List.of("Career paths", "Training"), 4));
    }

    @Test
    void whatKeepsAnObjectiveFromBeingDoneIsNamed() {
        var standing = Standing.ofObjective(
                List.of(new Standing.Part("Intranet", DONE), new Standing.Part("Survey", NO_DATA)));

        assertThat(standing.reasons()).containsExactly(new Reason.WorstParts(ON_TRACK, List.of("Survey"), 2));
    }

    @Test
    void anObjectiveWithoutKeyResultsHasNoData() {
        assertThat(Standing.ofObjective(List.of()))
                .isEqualTo(new Standing(NO_DATA, List.of(new Reason.NoKeyResults())));
    }

    private static Standing standing(Outcome outcome, Pulse pulse) {
        return Standing.of(outcome, pulse, PERIOD, TODAY, StatusRules.DEFAULT);
    }

    private static Outcome way(double done, double due) {
        return new Outcome.Way(new Progress(done), due);
    }

    private static Pulse pulse(int now, @Nullable Integer before, int daysAgo) {
        var earlier = before == null ? null : new Confidence(before);
        return heard(new Confidence(now), earlier, TODAY.minusDays(daysAgo));
    }

    private static Pulse heard(Confidence now, @Nullable Confidence before, LocalDate day) {
        return new Pulse(now, before, day, Pulse.due(PERIOD, Cadence.WEEKLY, day, START));
    }

    private static Pulse silentSince(LocalDate openSince) {
        return new Pulse(null, null, null, Pulse.due(PERIOD, Cadence.WEEKLY, null, openSince));
    }

    private static Pulse lastDay() {
        return heard(new Confidence(8), null, PERIOD.end().minusDays(2));
    }
}
