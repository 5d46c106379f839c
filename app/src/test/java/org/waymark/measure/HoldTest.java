package org.waymark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.measure.Target.Hold;

class HoldTest {

    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final Hold AT_MOST_150 = new Hold(null, 150.0, Cadence.MONTHLY);

    @ParameterizedTest(name = "{2} within {0} to {1}: {3}")
    @CsvSource({
        ", 150, 119, true",
        ", 150, 150, true", // bounds are inside
        ", 150, 150.01, false",
        "99.9, , 99.9, true",
        "99.9, , 99.89, false",
        "3, 5, 4, true",
        "3, 5, 3, true",
        "3, 5, 5, true",
        "3, 5, 2.9, false",
        "3, 5, 5.1, false",
        "4, 4, 4, true",
        ", 0.3, 0.30000000000000004, true", // 0.1 + 0.2
        "0.3, , 0.29999999999999999, true",
    })
    void boundsAreInclusive(@Nullable Double low, @Nullable Double high, double value, boolean holds) {
        assertThat(new Hold(low, high, Cadence.MONTHLY).holds(value)).isEqualTo(holds);
    }

    @Test
    void aHoldNeedsABoundAndTheLowerOneFirst() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hold(null, null, Cadence.DAILY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hold(5.0, 3.0, Cadence.DAILY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hold(Double.NaN, null, Cadence.DAILY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hold(null, 1e300 * 1e300, Cadence.DAILY));
    }

    @Test
    void progressIsTheShareOfPeriodsInBounds() {
        var readings = monthly(LocalDate.of(2026, 4, 30), 140, 150, 151, 119);

        assertThat(AT_MOST_150.progress(readings)).contains(new Progress(0.75));
        assertThat(AT_MOST_150.kept(readings)).isEqualTo(new Kept(3, 4, 4, true));
    }

    @Test
    void theLastPeriodIsToldApart() {
        assertThat(AT_MOST_150
                        .kept(monthly(LocalDate.of(2026, 3, 31), 100, 100, 200))
                        .lastInBounds())
                .isFalse();
        assertThat(AT_MOST_150
                        .kept(monthly(LocalDate.of(2026, 3, 31), 200, 200, 100))
                        .lastInBounds())
                .isTrue();
    }

    @Test
    void aPeriodIsJudgedByItsLastMeasurement() {
        var readings = new Readings(
                List.of(
                        new Measurement(LocalDate.of(2026, 1, 5), 200),
                        new Measurement(LocalDate.of(2026, 1, 25), 100)),
                YEAR,
                LocalDate.of(2026, 1, 26));

        assertThat(AT_MOST_150.progress(readings)).contains(Progress.DONE);
    }

    @Test
    void aPeriodWithoutAMeasurementIsNotJudged() {
        var readings =
                new Readings(List.of(new Measurement(LocalDate.of(2026, 2, 28), 100)), YEAR, LocalDate.of(2026, 5, 1));

        assertThat(AT_MOST_150.kept(readings)).isEqualTo(new Kept(1, 1, 5, true));
    }

    @Test
    void whatWasMeasuredOutsideThePeriodOrAfterTodayDoesNotCount() {
        var readings = new Readings(
                List.of(
                        new Measurement(LocalDate.of(2025, 12, 31), 200),
                        new Measurement(LocalDate.of(2026, 1, 31), 100),
                        new Measurement(LocalDate.of(2026, 2, 28), 200),
                        new Measurement(LocalDate.of(2027, 1, 31), 200)),
                YEAR,
                LocalDate.of(2026, 2, 1));

        assertThat(AT_MOST_150.progress(readings)).contains(Progress.DONE);
    }

    @Test
    void withoutAMeasurementThereIsNoProgress() {
        assertThat(AT_MOST_150.progress(new Readings(List.of(), YEAR, YEAR.end())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void atMostIsAtLeastMirrored(Random random) {
        var bound = Seeds.decimal(random);
        var values = IntStream.range(0, 12)
                .mapToDouble(i -> bound + random.nextInt(-3, 4))
                .toArray();
        var mirrored = IntStream.range(0, 12).mapToDouble(i -> -values[i]).toArray();
        var atMost = new Hold(null, bound, Cadence.MONTHLY);
        var atLeast = new Hold(-bound, null, Cadence.MONTHLY);

        assertThat(atLeast.kept(monthly(YEAR.end(), mirrored))).isEqualTo(atMost.kept(monthly(YEAR.end(), values)));
        assertThat(atMost.progress(monthly(YEAR.end(), values)).orElseThrow().ratio())
                .isBetween(0.0, 1.0);
    }

    private static Readings monthly(LocalDate today, double... values) {
        var measurements = IntStream.range(0, values.length)
                .mapToObj(i -> new Measurement(YEAR.start().plusMonths(i + 1).minusDays(1), values[i]))
                .toList();
        return new Readings(measurements, YEAR, today);
    }
}
