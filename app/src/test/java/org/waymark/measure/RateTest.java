package org.waymark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.measure.Target.Rate.By.MEAN;
import static org.waymark.measure.Target.Rate.By.SUM;
import static org.waymark.measure.Target.Rate.Limit.AT_LEAST;
import static org.waymark.measure.Target.Rate.Limit.AT_MOST;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.measure.Target.Rate;

class RateTest {

    /** A Monday, so that the period is made of four whole weeks. */
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    private static final Period FOUR_WEEKS = new Period(START, START.plusDays(27));
    private static final LocalDate AFTERWARDS = START.plusDays(28);
    private static final Rate FOUR_A_WEEK = new Rate(4, Cadence.WEEKLY, SUM);

    @ParameterizedTest(name = "weeks of {0} and {1}: {2} %")
    @CsvSource({"4, 4, 100", "4, 2, 75", "0, 0, 0", "8, 4, 150", "0, 4, 50"})
    void aSumIsComparedWithWhatWasAskedInTheWeeksThatWereMeasured(double one, double two, double percent) {
        var readings = readings(AFTERWARDS, weekly(one, two));

        assertThat(FOUR_A_WEEK.progress(readings).orElseThrow().percent()).isEqualTo(percent);
    }

    @ParameterizedTest(name = "at most 4: {0} and {1} give {2} %")
    @CsvSource({"4, 4, 100", "0, 0, 200", "8, 8, 0", "12, 12, -100", "5, 3, 100", "6, 4, 75"})
    void atMostIsMirrored(double one, double two, double percent) {
        var rate = new Rate(4, Cadence.WEEKLY, SUM, AT_MOST);

        assertThat(rate.progress(readings(AFTERWARDS, weekly(one, two)))
                        .orElseThrow()
                        .percent())
                .isEqualTo(percent);
    }

    @Test
    void measurementsOfAWeekAreAddedUp() {
        var readings = readings(AFTERWARDS, on(0, 1), on(2, 2), on(6, 1), on(7, 2));

        assertThat(FOUR_A_WEEK.progress(readings)).contains(new Progress(0.75));
        assertThat(FOUR_A_WEEK.kept(readings)).isEqualTo(new Kept(1, 2, 4, false));
    }

    @Test
    void aMeanIsTakenOfEachPeriodAndThenOverThePeriods() {
        var eightADay = new Rate(8, Cadence.WEEKLY, MEAN);
        var readings = readings(AFTERWARDS, on(0, 10), on(1, 10), on(2, 10), on(7, 2));

        assertThat(eightADay.progress(readings)).contains(new Progress(0.75));
    }

    @Test
    void theRunningWeekCountsOnlyOnceItIsDecided() {
        var thursday = START.plusDays(10);

        assertThat(FOUR_A_WEEK.progress(readings(thursday, on(0, 4), on(8, 3)))).contains(Progress.DONE);
        assertThat(FOUR_A_WEEK.progress(readings(thursday, on(0, 2), on(8, 6)))).contains(Progress.DONE);
        assertThat(FOUR_A_WEEK.progress(readings(thursday, on(8, 3)))).isEmpty();
        var atMost = new Rate(4, Cadence.WEEKLY, SUM, AT_MOST);
        assertThat(atMost.progress(readings(thursday, on(8, 3)))).isEmpty();
        assertThat(atMost.progress(readings(thursday, on(8, 6)))).contains(new Progress(0.5));
    }

    @Test
    void theRunningPeriodOfAMeanCountsAtOnce() {
        var eightADay = new Rate(8, Cadence.DAILY, MEAN);

        assertThat(eightADay.progress(readings(START, on(0, 4)))).contains(new Progress(0.5));
    }

    @Test
    void aShortFirstWeekIsAskedForLess() {
        var fromThursday = new Period(START.plusDays(3), START.plusDays(13));
        var readings = new Readings(List.of(on(4, 4), on(8, 7)), fromThursday, START.plusDays(14));

        assertThat(new Rate(7, Cadence.WEEKLY, SUM).progress(readings)).contains(Progress.DONE);
        assertThat(new Rate(7, Cadence.WEEKLY, SUM).kept(readings)).isEqualTo(new Kept(2, 2, 2, true));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aRateIsAboveZero(double times) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(times, Cadence.DAILY, SUM));
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void atLeastAndAtMostMirrorEachOtherAroundTheLimit(Random random) {
        var times = random.nextInt(1, 50);
        var values = weekly(random.nextInt(100), random.nextInt(100), random.nextInt(100));
        var readings = readings(AFTERWARDS, values);

        var least = new Rate(times, Cadence.WEEKLY, SUM, AT_LEAST)
                .progress(readings)
                .orElseThrow()
                .ratio();
        var most = new Rate(times, Cadence.WEEKLY, SUM, AT_MOST)
                .progress(readings)
                .orElseThrow()
                .ratio();

        assertThat(least + most).isCloseTo(2, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void scalingTheNumbersChangesNothing(Random random) {
        double one = random.nextInt(100);
        double two = random.nextInt(100);

        var progress = new Rate(7, Cadence.WEEKLY, MEAN).progress(readings(AFTERWARDS, weekly(one, two)));
        var scaled = new Rate(700, Cadence.WEEKLY, MEAN).progress(readings(AFTERWARDS, weekly(one * 100, two * 100)));

        assertThat(scaled).isEqualTo(progress).isPresent();
    }

    private static Measurement on(int day, double value) {
        return new Measurement(START.plusDays(day), value);
    }

    private static Measurement[] weekly(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(week -> on(week * 7 + 6, values[week]))
                .toArray(Measurement[]::new);
    }

    private static Readings readings(LocalDate today, Measurement... measurements) {
        return new Readings(List.of(measurements), FOUR_WEEKS, today);
    }
}
