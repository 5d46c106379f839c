package org.waymark.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

class RateRatioTest {
    @Test
    void aFallOfThirtyPercentIsFoundWithinItsInterval() {
        var rate = found(RateRatio.of(counts(120, 84, 0.7, 11), 84, 12, 2));

        assertThat(rate.interval().holds(0.7)).isTrue();
        assertThat(rate.interval().holds(1)).isFalse();
        assertThat(rate.dispersion()).isBetween(0.6, 1.5);
    }

    @Test
    void countsOutOfTenTimesAsManyHaveTheSameRatio() {
        var counts = counts(120, 84, 0.7, 12);
        var few = new double[120];
        var many = new double[120];
        for (int i = 0; i < 120; i++) {
            few[i] = 1000 + i;
            many[i] = 10 * few[i];
        }

        var one = found(RateRatio.of(counts, Series.of(few), 84, 12, 2));
        var ten = found(RateRatio.of(counts, Series.of(many), 84, 12, 2));

        assertThat(ten.ratio()).isEqualTo(one.ratio(), offset(1e-9));
        assertThat(ten.log().standardError()).isEqualTo(one.log().standardError(), offset(1e-9));
    }

    @Test
    void theExpectedCountsAddUpToTheCountsOnBothSidesOfTheStep() {
        // maximum likelihood with a step as a column: the sums on both sides are met exactly, whatever the rest of the
        // model
        var counts = counts(60, 40, 0.5, 13);
        double[] y = counts.present();
        var x = new double[3][60];
        for (int i = 0; i < 60; i++) {
            x[0][i] = 1;
            x[1][i] = i >= 40 ? 1 : 0;
            x[2][i] = i / 60.0;
        }

        var fit = new Poisson(x, y, new double[60]);
        double expected = 0;
        double counted = 0;
        for (int i = 40; i < 60; i++) {
            expected += Math.exp(fit.estimate(0).value()
                    + fit.estimate(1).value()
                    + fit.estimate(2).value() * i / 60.0);
            counted += y[i];
        }

        assertThat(expected).isEqualTo(counted, offset(1e-6));
    }

    @Test
    void itSaysWhatItLacksAndRefusesNonsense() {
        var counts = counts(40, 20, 1, 14);

        assertThat(RateRatio.of(counts, 20, 12, 2)).isEqualTo(Finding.notYet(Lack.VALUES_BEFORE, 20, 24));
        assertThat(RateRatio.of(counts, 38, 1, 0)).isEqualTo(Finding.notYet(Lack.VALUES_AFTER, 2, 3));
        assertThat(RateRatio.of(Series.of(new double[40]), 20, 1, 0)).isEqualTo(Finding.notYet(Lack.VARIATION, 1, 2));
        assertThatThrownBy(() -> RateRatio.of(Invented.changed(counts, -1, 0), 20, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Series counts(int n, int from, double ratio, long seed) {
        var chance = new Random(seed);
        var counts = new double[n];
        for (int i = 0; i < n; i++) {
            double mean = 8 * (1 + 0.3 * Math.cos(2 * Math.PI * i / 12)) * (i >= from ? ratio : 1);
            for (double left = -Math.log(chance.nextDouble()); left < mean; left -= Math.log(chance.nextDouble()))
                counts[i]++;
        }
        return Series.of(counts);
    }

    private static RateRatio found(Finding<RateRatio> finding) {
        return ((Finding.Found<RateRatio>) finding).value();
    }
}
