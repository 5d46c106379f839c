package org.waymark.analytics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.forecast.Domain;
import org.waymark.analytics.forecast.Law;

class SurpriseTest {
    /** Printed tables of Student's t with 4 degrees of freedom: 2.776 for 5 %, 4.604 for 1 %, 8.610 for 0.1 %, both ways. */
    @Test
    void withoutAHistoryTheLawOfTheForecastDecides() {
        assertThat(surprise(102.776, 100, 1).chance()).isCloseTo(0.05, within(1e-4));
        assertThat(surprise(100 - 4.604 * 3, 100, 3).chance()).isCloseTo(0.01, within(1e-5));
        assertThat(surprise(8.610, 0, 1).chance()).isCloseTo(0.001, within(1e-6));
        assertThat(surprise(8.610, 0, 1).scores()).isZero();
    }

    @Test
    void fromFortyScoresOnTheRankDecides() {
        var past = IntStream.rangeClosed(1, 99)
                .mapToDouble(i -> i % 2 == 0 ? i / 100.0 : -i / 100.0)
                .toArray();

        assertThat(surprise(0.495, 0, 1, past).chance()).isEqualTo(0.51); // 50 of 99 were as far
        assertThat(surprise(-0.495, 0, 1, past).chance()).isEqualTo(0.51);
        assertThat(surprise(0.495, 0, 1, past).scores()).isEqualTo(99);
        assertThat(surprise(0.495, 0, 1, Arrays.copyOf(past, 39)).scores()).isZero();
    }

    @Test
    void beyondAllPastScoresTheChanceGoesOnFalling() {
        var past = new Random(1).doubles(60, -1, 1).toArray();

        double last = 1;
        for (double z = 0.1; z < 20; z += 0.1) {
            double chance = surprise(z, 0, 1, past).chance();
            assertThat(chance).isLessThanOrEqualTo(last);
            last = chance;
        }
        assertThat(last).isLessThan(1e-3);
    }

    @Test
    void aForecastThatWasTooSureOfItselfIsCorrectedByItsPast() {
        var wide = new Random(2).doubles(200).map(u -> 8 * (u - 0.5)).toArray();

        assertThat(surprise(4, 0, 1).chance()).isLessThan(0.02);
        assertThat(surprise(4, 0, 1, wide).chance()).isGreaterThan(0.05);
    }

    @Test
    void onlyTheNewestTwoHundredScoresCount() {
        var random = new Random(3);
        var recent = random.doubles(200, -1, 1).toArray();
        var longPast = IntStream.range(0, 300)
                .mapToDouble(i -> i < 100 ? 50 : recent[i - 100])
                .toArray();

        assertThat(surprise(1.5, 0, 1, longPast)).isEqualTo(surprise(1.5, 0, 1, recent));
    }

    @Test
    void unitAndSignDoNotMatter() {
        var past = new Random(4).doubles(80, -2, 2).toArray();

        var surprise = surprise(130, 100, 12, past);

        assertThat(surprise(1300 + 7, 1000 + 7, 120, past).chance()).isCloseTo(surprise.chance(), within(1e-12));
        assertThat(surprise(70, 100, 12, past).chance()).isEqualTo(surprise.chance());
        assertThat(surprise(70, 100, 12, past).isUp()).isFalse();
    }

    @Test
    void aPastWithoutErrorsIsNoExcuseToPanic() {
        assertThat(surprise(0, 0, 1, new double[50]).chance()).isEqualTo(1);
        assertThat(surprise(1, 0, 1, new double[50]).chance()).isCloseTo(1 / 51.0, within(1e-12));
    }

    @Test
    void whereNothingEverMovedTheFirstMoveIsAsRareAsThePastIsLong() {
        assertThat(surprise(5, 5, 0, new double[11]).chance()).isEqualTo(1);
        assertThat(surprise(6, 5, 0, new double[11]).chance()).isCloseTo(1 / 12.0, within(1e-12));
        assertThat(surprise(6, 5, 0).chance()).isEqualTo(1);
    }

    @Test
    void aShareIsJudgedByItsOdds() {
        var law = new Law(3, 0.5, new Domain.Share(1000)); // 95 %

        assertThat(Surprise.of(0.90, law).chance()).isLessThan(0.2);
        assertThat(Surprise.of(0.99, law).expected()).isCloseTo(0.9526, within(1e-3));
        assertThat(Surprise.of(0.99, law).isUp()).isTrue();
    }

    @Test
    void aForecastBelowZeroIsFulfilledByZero() {
        var law = new Law(-4, 1, Domain.FROM_ZERO);

        assertThat(Surprise.of(0, law).chance()).isEqualTo(1);
        assertThat(Surprise.of(1, law).chance()).isLessThan(0.01);
    }

    private static Surprise surprise(double value, double location, double scale, double... past) {
        return Surprise.of(value, new Law(location, scale, Domain.FREE), past);
    }
}
