package org.waymark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.Worded.saying;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.measure.Target.Reach;

class ReachTest {

    @ParameterizedTest(name = "from {0} to {1}, now {2}: {3} %")
    @CsvSource({
        "30, 50, 40, 50",
        "5, 3, 4, 50", // falling targets count the same way
        "200, 0, 100, 50",
        "30, 50, 60, 150", // more than asked for
        "30, 50, 25, -25", // further away than at the start
        "5, 3, 6, -50",
        "5, 3, 1, 200",
        "0, 10, 5.9, 59",
        "10, 0, 4.1, 59",
        "23, 15, 23, 0",
        "23, 15, 15, 100",
        "-50, 50, 0, 50",
        "99.99, 99.999, 99.995, 55.5555555556",
        "0, 0.3, 0.30000000000000004, 100",
        "0.1, 0.3, 0.2, 50", // in binary this is a little more than a half
    })
    void progressIsTheShareOfTheWay(double from, double to, double now, double percent) {
        assertThat(new Reach(from, to).progressAt(now).percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, -3, 0.3})
    void aTargetDiffersFromItsStart(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reach(value, value))
                .satisfies(saying("differ"));
    }

    @Test
    void aTargetThatDiffersByDustOnlyIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reach(0.3, 0.1 + 0.2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e400", "-1e400"})
    void nonsenseIsRefusedAtEitherEnd(String typed) {
        var nonsense = Double.parseDouble(typed);

        assertThatIllegalArgumentException().isThrownBy(() -> new Reach(nonsense, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reach(1, nonsense));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reach(0, 1).progressAt(nonsense));
    }

    @Test
    void theDirectionFollowsFromTheEnds() {
        assertThat(new Reach(15, 23).direction()).isEqualTo(Direction.HIGHER);
        assertThat(new Reach(23, 15).direction()).isEqualTo(Direction.LOWER);
    }

    @Test
    void theSmallestWayAndTheLargestValueStillGiveANumber() {
        assertThat(new Reach(0, Double.MIN_VALUE).progressAt(Digits.LARGEST).ratio())
                .isEqualTo(1e12);
        assertThat(new Reach(0, -Double.MIN_VALUE).progressAt(Digits.LARGEST).ratio())
                .isEqualTo(-1e12);
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void theEndsAreExactlyNoneAndDone(Random random) {
        var from = Seeds.decimal(random);
        var to = Seeds.otherThan(from, random);

        assertThat(new Reach(from, to).progressAt(from)).isEqualTo(Progress.NONE);
        assertThat(new Reach(from, to).progressAt(to)).isEqualTo(Progress.DONE);
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void fallingIsRisingMirrored(Random random) {
        var from = Seeds.decimal(random);
        var to = Seeds.otherThan(from, random);
        var value = Seeds.decimal(random);

        assertThat(new Reach(-from, -to).progressAt(-value)).isEqualTo(new Reach(from, to).progressAt(value));
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void theWayBackIsTheRest(Random random) {
        var from = Seeds.decimal(random);
        var to = Seeds.otherThan(from, random);
        var value = Seeds.decimal(random);

        var there = new Reach(from, to).progressAt(value).ratio();
        var back = new Reach(to, from).progressAt(value).ratio();

        assertThat(there + back).isCloseTo(1, within(1e-11 * (1 + Math.abs(there))));
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void shiftingAndScalingTheNumbersChangesNothing(Random random) {
        var from = Seeds.decimal(random);
        var to = Seeds.otherThan(from, random);
        var value = Seeds.decimal(random);
        var progress = new Reach(from, to).progressAt(value).ratio();

        var shifted = new Reach(from + 100, to + 100).progressAt(value + 100).ratio();
        var scaled = new Reach(from * 1000, to * 1000).progressAt(value * 1000).ratio();

        assertThat(shifted).isCloseTo(progress, within(1e-9 * (1 + Math.abs(progress))));
        assertThat(scaled).isEqualTo(progress);
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void aStepTowardsTheTargetNeverLowersProgress(Random random) {
        var from = Seeds.decimal(random);
        var to = Seeds.otherThan(from, random);
        var value = Seeds.decimal(random);
        var better = value + random.nextDouble() * (to - from);

        assertThat(new Reach(from, to).progressAt(better))
                .isGreaterThanOrEqualTo(new Reach(from, to).progressAt(value));
    }
}
