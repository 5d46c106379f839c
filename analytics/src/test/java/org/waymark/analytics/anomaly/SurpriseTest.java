package org.waymark.analytics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurpriseTest {
    /** Printed tables of Student's t with 4 degrees of freedom: 2.776 for 5 %, 4.604 for 1 %, 8.610 for 0.1 %, both ways. */
    @Test
    void withoutAHistoryTheLawOfTheForecastDecides() {
        assertThat(Surprise.of(102.776, 100, 1).chance()).isCloseTo(0.05, within(1e-4));
        assertThat(Surprise.of(100 - 4.604 * 3, 100, 3).chance()).isCloseTo(0.01, within(1e-5));
        assertThat(Surprise.of(8.610, 0, 1).chance()).isCloseTo(0.001, within(1e-6));
        assertThat(Surprise.of(8.610, 0, 1).scores()).isZero();
    }

    @Test
    void fromFortyScoresOnTheRankDecides() {
        var past = IntStream.rangeClosed(1, 99)
                .mapToDouble(i -> i % 2 == 0 ? i / 100.0 : -i / 100.0)
                .toArray();

        assertThat(Surprise.of(0.495, 0, 1, past).chance()).isEqualTo(0.51); // 50 of 99 were as far
        assertThat(Surprise.of(-0.495, 0, 1, past).chance()).isEqualTo(0.51);
        assertThat(Surprise.of(0.495, 0, 1, past).scores()).isEqualTo(99);
        assertThat(Surprise.of(0.495, 0, 1, Arrays.copyOf(past, 39)).scores()).isZero();
    }

    @Test
    void beyondAllPastScoresTheChanceGoesOnFalling() {
        var past = new Random(1).doubles(60, -1, 1).toArray();

        double last = 1;
        for (double z = 0.1; z < 20; z += 0.1) {
            double chance = Surprise.of(z, 0, 1, past).chance();
            assertThat(chance).isLessThanOrEqualTo(last);
            last = chance;
        }
        assertThat(last).isLessThan(1e-3);
    }

    @Test
    void aForecastThatWasTooSureOfItselfIsCorrectedByItsPast() {
        var wide = new Random(2).doubles(200).map(u -> 8 * (u - 0.5)).toArray();

        assertThat(Surprise.of(4, 0, 1).chance()).isLessThan(0.02);
        assertThat(Surprise.of(4, 0, 1, wide).chance()).isGreaterThan(0.05);
    }

    @Test
    void onlyTheNewestTwoHundredScoresCount() {
        var random = new Random(3);
        var recent = random.doubles(200, -1, 1).toArray();
        var longPast = IntStream.range(0, 300)
                .mapToDouble(i -> i < 100 ? 50 : recent[i - 100])
                .toArray();

        assertThat(Surprise.of(1.5, 0, 1, longPast)).isEqualTo(Surprise.of(1.5, 0, 1, recent));
    }

    @Test
    void unitAndSignDoNotMatter() {
        var past = new Random(4).doubles(80, -2, 2).toArray();

        var surprise = Surprise.of(130, 100, 12, past);

        assertThat(Surprise.of(1300 + 7, 1000 + 7, 120, past).chance()).isCloseTo(surprise.chance(), within(1e-12));
        assertThat(Surprise.of(70, 100, 12, past).chance()).isEqualTo(surprise.chance());
        assertThat(Surprise.of(70, 100, 12, past).isUp()).isFalse();
    }

    @Test
    void aPastWithoutErrorsIsNoExcuseToPanic() {
        assertThat(Surprise.of(0, 0, 1, new double[50]).chance()).isEqualTo(1);
        assertThat(Surprise.of(1, 0, 1, new double[50]).chance()).isCloseTo(1 / 51.0, within(1e-12));
    }

    @Test
    void aScaleMustBePositive() {
        assertThatThrownBy(() -> Surprise.of(1, 1, 0)).hasMessageContaining("A scale is positive: 0");
    }
}
