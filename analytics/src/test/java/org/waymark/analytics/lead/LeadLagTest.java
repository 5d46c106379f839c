package org.waymark.analytics.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;
import org.waymark.analytics.lead.LeadLag.Verdict;

class LeadLagTest {
    private static final int N = 72;

    /** Autocorrelated; the second follows the first three periods later, with noise of its own. */
    private final double[] first = new double[N];

    private final double[] second = new double[N];

    @BeforeEach
    void aLeadOfThree() {
        var random = new Random(8);
        for (int time = 1; time < N; time++) {
            first[time] = 0.6 * first[time - 1] + random.nextGaussian();
            second[time] = (time < 3 ? 0 : 0.9 * first[time - 3]) + 0.8 * random.nextGaussian();
        }
    }

    @Test
    void theFirstLeadsTheSecondByThreePeriods() {
        var found = found(Series.of(first), Series.of(second));

        assertThat(found.verdict()).isEqualTo(Verdict.LEADS);
        assertThat(found.lag()).isEqualTo(3);
        assertThat(found.earliest()).isEqualTo(3);
        assertThat(found.latest()).isEqualTo(3);
        assertThat(found.r()).isGreaterThan(0.5).isEqualTo(found.correlations().get(8 + 3));
        assertThat(found.p()).isEqualTo(0.001);
    }

    /** Box and Jenkins find a delay of three; R 4.2 gives 0.967 for the surprises of the whole series. */
    @Test
    void theIndicatorOfBoxAndJenkinsLeadsSalesByThreePeriods() {
        var found = (Found<LeadLag>) LeadLag.of(Series.of(SeriesM.INDICATOR), Series.of(SeriesM.SALES), 12, 1);

        assertThat(found.value().verdict()).isEqualTo(Verdict.LEADS);
        assertThat(found.value().lag()).isEqualTo(3);
        assertThat(found.value().r()).isCloseTo(0.967, offset(0.02));
    }

    @Test
    void seenFromTheOtherSideItFollows() {
        var there = found(Series.of(first), Series.of(second));
        var back = found(Series.of(second), Series.of(first));

        assertThat(back.verdict()).isEqualTo(Verdict.FOLLOWS);
        assertThat(back.lag()).isEqualTo(-3);
        assertThat(back.r()).isCloseTo(there.r(), offset(1e-12));
    }

    @Test
    void theSignOfOneTurnsTheCorrelation() {
        var turned = Arrays.stream(second).map(value -> -value).toArray();

        assertThat(found(Series.of(first), Series.of(turned)).r())
                .isCloseTo(-found(Series.of(first), Series.of(second)).r(), offset(1e-12));
    }

    @Test
    void unitsDoNotMatter() {
        var otherUnit = Arrays.stream(first).map(value -> 1000 * value - 5).toArray();
        var plain = found(Series.of(first), Series.of(second));
        var scaled = found(Series.of(otherUnit), Series.of(second));

        assertThat(scaled.verdict()).isEqualTo(plain.verdict());
        assertThat(scaled.lag()).isEqualTo(plain.lag());
        assertThat(scaled.p()).isEqualTo(plain.p());
        assertThat(scaled.r()).isCloseTo(plain.r(), offset(1e-9));
    }

    @Test
    void aMissingPeriodAtTheEndChangesNothing() {
        var found = found(Series.withGaps(andAGap(first)), Series.withGaps(andAGap(second)));

        assertThat(found).isEqualTo(found(Series.of(first), Series.of(second)));
    }

    private static double[] andAGap(double[] values) {
        var longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = Double.NaN;
        return longer;
    }

    @Test
    void gapsInBetweenCostPairsAndNothingElse() {
        first[20] = Double.NaN;
        second[40] = Double.NaN;

        var found = found(Series.withGaps(first), Series.withGaps(second));

        assertThat(found.lag()).isEqualTo(3);
        assertThat(found.pairs()).isLessThan(N - 2);
    }

    @Test
    void whatMovesAtOnceMovesTogether() {
        var random = new Random(4);
        var alike = Arrays.stream(first)
                .map(value -> -2 * value + 0.5 * random.nextGaussian())
                .toArray();

        var found = found(Series.of(first), Series.of(alike));

        assertThat(found.verdict()).isEqualTo(Verdict.MOVES_TOGETHER);
        assertThat(found.r()).isLessThan(-0.7);
    }

    @Test
    void twoTrendsAloneAreNoSign() {
        var random = new Random(5);
        var one = new double[N];
        var other = new double[N];
        for (int time = 0; time < N; time++) {
            one[time] = 2 * time + random.nextGaussian();
            other[time] = 100 + 3 * time + random.nextGaussian();
        }

        assertThat(found(Series.of(one), Series.of(other)).verdict()).isEqualTo(Verdict.NO_SIGN);
    }

    @Test
    void aSharedSeasonAloneIsNoSignOnceItIsTakenOut() {
        var random = new Random(6);
        var one = new double[N];
        var other = new double[N];
        for (int time = 0; time < N; time++) {
            double season = 5 * Math.sin(time * Math.PI / 6) + (time % 12 == 11 ? 6 : 0);
            one[time] = season + random.nextGaussian();
            other[time] = 2 * season + random.nextGaussian();
        }

        var found = (Found<LeadLag>) LeadLag.of(Series.of(one), Series.of(other), 6, 12);

        assertThat(found.value().verdict()).isEqualTo(Verdict.NO_SIGN);
    }

    @Test
    void growthIsTakenByItsLogarithms() {
        var random = new Random(7);
        var growing = new double[N];
        for (int time = 0; time < N; time++) growing[time] = Math.exp(0.05 * time) * (1 + 0.1 * random.nextGaussian());

        assertThat(found(Series.of(growing), Series.of(second)).inLogarithms()).containsExactly(true, false);
    }

    @Test
    void tooFewPairsCyclesOrChangesCannotSayYet() {
        assertThat(LeadLag.of(last(first, 29), last(second, 29), 4, 1)).isEqualTo(Finding.notYet(Lack.PAIRS, 29, 30));
        assertThat(LeadLag.of(last(first, 50), last(second, 50), 12, 1)).isEqualTo(Finding.notYet(Lack.PAIRS, 50, 60));
        assertThat(LeadLag.of(last(first, 35), last(second, 35), 4, 12)).isEqualTo(Finding.notYet(Lack.CYCLES, 2, 3));
        assertThat(LeadLag.of(Series.of(new double[N]), Series.of(second), 4, 1))
                .isEqualTo(Finding.notYet(Lack.VARIATION, 0, 1));
    }

    private static Series last(double[] values, int places) {
        return Series.of(values).last(places);
    }

    @Test
    void aStraightLineHasNoSurprises() {
        var line = new double[N];
        Arrays.setAll(line, time -> 1e6 + 0.1 * time);

        assertThat(LeadLag.of(Series.of(line), Series.of(second), 4, 1))
                .isEqualTo(Finding.notYet(Lack.VARIATION, 0, 1));
    }

    @Test
    void manyGapsLeaveTooFewSurprises() {
        var every = Arrays.copyOf(first, N);
        for (int time = 0; time < N; time += 2) every[time] = Double.NaN;

        assertThat(LeadLag.of(Series.withGaps(every), Series.of(second), 4, 1))
                .isEqualTo(Finding.notYet(Lack.PAIRS, 0, 15));
    }

    @Test
    void lengthsMustBeTheSame() {
        assertThatThrownBy(() -> LeadLag.of(Series.of(1, 2), Series.of(1), 4, 1))
                .hasMessageContaining("2 and 1 periods");
        assertThatThrownBy(() -> LeadLag.of(Series.of(1), Series.of(1), 0, 1)).hasMessageContaining("most 0");
    }

    private static LeadLag found(Series first, Series second) {
        return ((Found<LeadLag>) LeadLag.of(first, second, 8, 1)).value();
    }
}
