package org.waymark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"LAST, 0.3", "SUM, 0.6", "AVERAGE, 0.2", "RATIO, 0.2"})
    void measurementsOfAPeriodBecomeOneValue(Aggregation aggregation, double value) {
        var measurements = List.of(on(2, 0.3), on(0, 0.1), on(1, 0.2));

        assertThat(aggregation.of(measurements)).hasValue(value);
        assertThat(aggregation.of(List.of())).isEmpty();
    }

    @Test
    void aShareCountsItsWholes() {
        var busyAndQuiet = List.of(new Aggregation.Share(90, 300), new Aggregation.Share(1, 2));

        assertThat(Aggregation.ratio(busyAndQuiet)).hasValue(0.301324503311);
        assertThat(Aggregation.ratio(List.of(new Aggregation.Share(0, 0)))).isEmpty();
        assertThat(Aggregation.ratio(List.of())).isEmpty();
    }

    @Test
    void theLargestNumbersCanBeAdded() {
        assertThat(Aggregation.SUM.of(List.of(on(0, 1e18), on(1, 1e18)))).hasValue(2e18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e400", "-1e400", "1e19"})
    void nonsenseIsNoMeasurement(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> on(0, Double.parseDouble(typed)));
    }

    @Test
    void readingsAreSortedAndTheLaterWordOnADayCounts() {
        var readings =
                new Readings(List.of(on(3, 5), on(1, 1), on(3, 6)), new Period(DAY, DAY.plusDays(9)), DAY.plusDays(4));

        assertThat(readings.values()).containsExactly(on(1, 1), on(3, 6));
        assertThat(readings.latest()).contains(on(3, 6));
    }

    @Test
    void aValueFromBeforeThePeriodIsKnownInIt() {
        var readings = new Readings(List.of(on(-20, 23)), new Period(DAY, DAY.plusDays(9)), DAY);

        assertThat(readings.latest()).contains(on(-20, 23));
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 1, 2, BETTER",
        "HIGHER, 2, 1, WORSE",
        "LOWER, 2, 1, BETTER", // falling churn is good
        "LOWER, 1, 2, WORSE",
        "BAND, 1, 2, OPEN",
        "HIGHER, 0.3, 0.30000000000000004, SAME",
        "BAND, 1, 1, SAME",
    })
    void aChangeIsJudgedByTheDirection(Direction direction, double before, double now, Direction.Change change) {
        assertThat(direction.change(before, now)).isEqualTo(change);
    }

    @Test
    void aUnitIsShortAndPlain() {
        assertThat(new Unit(Unit.Kind.CURRENCY, " EUR ", 2).symbol()).isEqualTo("EUR");
        assertThatIllegalArgumentException().isThrownBy(() -> new Unit(Unit.Kind.OTHER, "x".repeat(21), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Unit(Unit.Kind.OTHER, "a\nb", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Unit(Unit.Kind.COUNT, "", 7));
        assertThatIllegalArgumentException().isThrownBy(() -> new Unit(Unit.Kind.COUNT, "", -1));
    }

    private static Measurement on(int day, double value) {
        return new Measurement(DAY.plusDays(day), value);
    }
}
