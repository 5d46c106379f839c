package org.waymark.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

class CountChartTest {
    /** One accident a month: six or more have a chance of 0.0006, five of 0.004. */
    @Test
    void fewEventsAreJudgedByTheirExactLaw() {
        var accidents = Series.of(1, 1, 2, 2, 1, 0, 0, 1, 1, 3, 2, 1, 0, 0, 1, 1, 1, 0);

        var chart = found(CountChart.of(Observed.of(accidents)));

        assertThat(chart.signals()).isEmpty();
        assertThat(chart.points()).allSatisfy(point -> {
            assertThat(point.centre()).isEqualTo(1);
            assertThat(point.limits()).isEqualTo(new Span(0, 5.5));
        });
    }

    @Test
    void aCountBeyondTheExactLimitIsASignal() {
        var accidents = Series.of(1, 0, 2, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 6);

        assertThat(found(CountChart.of(Observed.of(accidents))).signals())
                .filteredOn(signal -> signal.rule() == Rule.OUTSIDE)
                .singleElement()
                .satisfies(signal -> assertThat(signal.since()).isEqualTo(17));
    }

    @Test
    void zeroIsNotBelowAFewEvents() {
        var accidents = Series.of(3, 4, 3, 2, 4, 3, 3, 2, 4, 0, 3, 4);

        assertThat(found(CountChart.of(Observed.of(accidents))).signals()).isEmpty();
    }

    @Test
    void steadyRareEventsSeldomGoBeyondTheirLimits() {
        int outside = 0;
        for (int seed = 0; seed < 300; seed++) {
            var law = new PoissonDistribution(0.5);
            var random = new Random(seed);
            var counts = new double[24];
            Arrays.setAll(counts, i -> law.inverseCumulativeProbability(random.nextDouble()));
            if (found(CountChart.of(Observed.of(Series.of(counts)))).signals().stream()
                    .anyMatch(signal -> signal.rule() == Rule.OUTSIDE)) outside++;
        }

        assertThat(outside).isLessThan(15);
    }

    @Test
    void manyEventsAreChartedAsAnyValue() {
        var visits = Series.of(110, 102, 95, 108, 99, 104, 97, 101, 106, 93);

        assertThat(found(CountChart.of(Observed.of(visits))))
                .isEqualTo(found(Chart.adjusted(Observed.of(visits).within(Bounds.FROM_ZERO))));
    }

    /** The p chart of the textbooks: 0.1 and three times the root of 0.1 * 0.9 / n. */
    @Test
    void limitsOfSharesFollowTheirDenominators() {
        var of = Series.of(400, 900, 400, 900, 400, 900, 400, 900);
        var hits = Series.of(40, 90, 40, 90, 40, 90, 40, 90);

        var points = found(CountChart.of(Observed.of(hits), of)).points();

        assertThat(points.get(0).value()).isEqualTo(0.1);
        assertThat(upper(points.get(0))).isCloseTo(0.1 + 3 * 0.3 / 20, within(1e-4));
        assertThat(upper(points.get(1))).isCloseTo(0.1 + 3 * 0.3 / 30, within(1e-4));
    }

    /** Laney 2002: with equal and large denominators his chart is the chart of individual values. */
    @Test
    void sharesOfVeryManyHaveTheLimitsOfIndividualValues() {
        var shares = new double[] {0.101, 0.104, 0.098, 0.102, 0.107, 0.096, 0.103, 0.099, 0.105, 0.1};
        var hits = Series.of(Arrays.stream(shares).map(share -> share * 1e6).toArray());
        var of = Series.of(Arrays.stream(shares).map(_ -> 1e6).toArray());

        var chart = found(CountChart.of(Observed.of(hits), of));

        var plain = ((Found<Limits>) Limits.of(Series.of(shares), Form.MEAN)).value();
        assertThat(upper(chart.points().getFirst())).isCloseTo(plain.upperAt(0), within(1e-12));
        assertThat(chart.points().getFirst().centre()).isCloseTo(plain.centreAt(0), within(1e-12));
    }

    @Test
    void aShareThatFallsForGoodBeginsAPhase() {
        var of = new double[40];
        var hits = new double[40];
        var random = new Random(3);
        for (int i = 0; i < 40; i++) {
            of[i] = 500 + random.nextInt(500);
            hits[i] = Math.rint(of[i] * (i < 25 ? 0.2 : 0.14) + 10 * random.nextGaussian());
        }

        var chart = found(CountChart.of(Observed.of(Series.of(hits)), Series.of(of)));

        assertThat(chart.phases()).extracting(Phase::from).containsExactly(0, 25);
        assertThat(chart.points().getLast().centre()).isCloseTo(0.14, within(0.01));
    }

    @Test
    void aPeriodWithoutAnythingToHitIsAGap() {
        var of = Series.of(100, 120, 0, 90, 110, 105, 95, 100);
        var hits = Series.of(10, 11, 0, 9, 12, 10, 9, 11);

        assertThat(found(CountChart.of(Observed.of(hits), of)).points())
                .extracting(Point::place)
                .containsExactly(0, 1, 3, 4, 5, 6, 7);
    }

    @Test
    void nothingEverCountedIsSteady() {
        var chart = found(CountChart.of(Observed.of(Series.of(new double[24]))));

        assertThat(chart.present()).isEqualTo(new Present.Steady(0));
    }

    @Test
    void whatIsNoCountIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CountChart.of(Observed.of(Series.of(1.5, 2))));
        assertThatIllegalArgumentException().isThrownBy(() -> CountChart.of(Observed.of(Series.of(-1, 2))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountChart.of(Observed.of(Series.of(5, 2)), Series.of(4, 4)));
    }

    @Test
    void fiveCountsCannotBeCharted() {
        assertThat(CountChart.of(Observed.of(Series.of(1, 2, 0, 1, 2))))
                .isEqualTo(Finding.<Chart>notYet(Lack.VALUES, 5, 6));
    }

    private static double upper(Point point) {
        return Objects.requireNonNull(point.limits()).upper();
    }

    private static Chart found(Finding<Chart> finding) {
        return ((Found<Chart>) finding).value();
    }
}
