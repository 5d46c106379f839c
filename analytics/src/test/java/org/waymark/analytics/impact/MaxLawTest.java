package org.waymark.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class MaxLawTest {
    @Test
    void oneCandidateHasStudentsLaw() {
        var law = new MaxLaw(new double[][] {{1}}, 10);

        assertThat(law.p(2.228)).isEqualTo(0.05, offset(0.008));
        assertThat(law.critical(0.95)).isEqualTo(2.228, offset(0.12));
    }

    @Test
    void theSameCandidateTwiceCountsOnce() {
        var once = new MaxLaw(new double[][] {{1}}, 30);
        var twice = new MaxLaw(new double[][] {{1, 1}, {1, 1}}, 30);

        assertThat(twice.critical(0.95)).isEqualTo(once.critical(0.95), offset(1e-12));
    }

    @Test
    void candidatesThatHaveNothingInCommonCostMost() {
        var alike = new MaxLaw(new double[][] {{1, 0.9, 0.9}, {0.9, 1, 0.9}, {0.9, 0.9, 1}}, 30);
        var apart = new MaxLaw(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, 30);

        // independent: 1 − (1 − p)³ = 0.05 at p = 0.01695, |t| = 2.53
        assertThat(apart.critical(0.95)).isEqualTo(2.53, offset(0.1)).isGreaterThan(alike.critical(0.95));
    }

    @Test
    void pIsNeverNothing() {
        assertThat(new MaxLaw(new double[][] {{1}}, 10).p(1e9)).isEqualTo(1 / 4001.0);
    }
}
