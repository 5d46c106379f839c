package org.waymark.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountLawTest {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    @ParameterizedTest
    @CsvSource({"0.3, 2", "1, 4", "3, 9", "9.5, 20", "9.5, 3", "3, 0"})
    void rareEventsScoreAsTheirExactTail(double mean, int count) {
        var law = new PoissonDistribution(mean);
        double tail = count > mean ? 1 - law.cumulativeProbability(count - 1) : law.cumulativeProbability(count);

        double score = CountLaw.poisson(mean).score(count);

        assertThat(NORMAL.cumulativeProbability(-Math.abs(score))).isCloseTo(tail, within(1e-9));
        assertThat(Math.signum(score)).isEqualTo(Math.signum(count - mean));
    }

    @ParameterizedTest
    @CsvSource({"40, 0.1, 9", "40, 0.1, 1", "40, 0.9, 30", "40, 0.9, 39", "1000, 0.002, 6", "5, 0.5, 5"})
    void sharesScoreAsTheirExactTail(int of, double share, int count) {
        var law = new BinomialDistribution(of, share);
        double tail = count > of * share ? 1 - law.cumulativeProbability(count - 1) : law.cumulativeProbability(count);

        assertThat(NORMAL.cumulativeProbability(
                        -Math.abs(CountLaw.binomial(of, share).score(count))))
                .isCloseTo(tail, within(1e-9));
    }

    @Test
    void hitsAndMissesMirrorEachOther() {
        assertThat(CountLaw.binomial(40, 0.9).countAt(3))
                .isEqualTo(40 - CountLaw.binomial(40, 0.1).countAt(-3));
        assertThat(CountLaw.binomial(40, 0.9).score(30))
                .isCloseTo(-CountLaw.binomial(40, 0.1).score(10), within(1e-9));
    }

    @Test
    void everyCountInsideALimitScoresLess() {
        var law = CountLaw.poisson(4.2);
        double limit = law.countAt(3);

        assertThat(law.score(limit - 0.5)).isLessThanOrEqualTo(3);
        assertThat(law.score(limit + 0.5)).isGreaterThan(3);
    }

    @Test
    void manyAreNormal() {
        assertThat(CountLaw.poisson(100).score(130)).isEqualTo(3);
        assertThat(CountLaw.poisson(100).countAt(-3)).isEqualTo(70);
    }

    @Test
    void whatNeverHappenedIsASurprise() {
        assertThat(CountLaw.poisson(0).score(0)).isZero();
        assertThat(CountLaw.poisson(0).score(1)).isGreaterThan(3);
        assertThat(CountLaw.binomial(20, 1).score(19)).isLessThan(-3);
    }
}
