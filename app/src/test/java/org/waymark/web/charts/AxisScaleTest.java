package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AxisScaleTest {

    @Test
    void ticksAreRoundNumbers() {
        assertThat(AxisScale.over(13.7, 27.9).ticks()).containsExactly(15.0, 20.0, 25.0);
    }

    @Test
    void ticksAreFreeOfBinaryDust() {
        assertThat(AxisScale.over(0.05, 0.35).ticks()).containsExactly(0.1, 0.2, 0.3);
    }

    @Test
    void ticksRunThroughZero() {
        assertThat(AxisScale.over(-1.6, 1.1).ticks()).containsExactly(-1.0, 0.0, 1.0);
    }

    @Test
    void decimalsTellNeighboursApart() {
        assertThat(AxisScale.over(0, 100).decimals()).isZero();
        assertThat(AxisScale.over(4.5, 5.5).decimals()).isEqualTo(2);
        assertThat(AxisScale.over(0, 0.002).decimals()).isEqualTo(4);
    }

    @Test
    void anAxisWithoutLengthIsRefused() {
        assertThatThrownBy(() -> AxisScale.over(3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 3.0 to 3.0");
    }

    @RepeatedTest(200)
    void thereAreTwoToFiveTicksAndAllLieOnTheAxis(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var low = random.nextGaussian() * Math.pow(10, random.nextInt(-6, 9));
        var high = low + random.nextDouble(0.1, 10) * Math.pow(10, random.nextInt(-3, 9));

        var ticks = AxisScale.over(low, high).ticks();

        assertThat(ticks).hasSizeBetween(2, 5).isSorted().allMatch(tick -> tick >= low && tick <= high);
    }
}
