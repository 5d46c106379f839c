package org.waymark.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;

class T4Test {
    private static final TDistribution INDEPENDENT = new TDistribution(4);

    @Test
    void tailsAreThoseOfAnIndependentImplementation() {
        for (double t = 0.01; t < 30; t *= 1.3) {
            assertThat(T4.beyond(t)).isCloseTo(2 * INDEPENDENT.cumulativeProbability(-t), within(1e-10));
            assertThat(T4.distance(T4.beyond(t))).isCloseTo(t, within(1e-9 * t));
        }
        assertThat(T4.beyond(0)).isEqualTo(1);
        assertThat(T4.beyond(1e300)).isBetween(0.0, 1e-100);
    }

    @Test
    void chancesAndQuantilesAreThoseOfAnIndependentImplementation() {
        for (double chance = 0.005; chance < 1; chance += 0.005) {
            double t = INDEPENDENT.inverseCumulativeProbability(chance);
            assertThat(T4.quantile(chance)).isCloseTo(t, within(1e-8));
            assertThat(T4.below(t)).isCloseTo(chance, within(1e-8));
        }
    }

    @Test
    void certaintyIsInfinitelyFarAway() {
        assertThat(T4.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(T4.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(T4.below(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }
}
