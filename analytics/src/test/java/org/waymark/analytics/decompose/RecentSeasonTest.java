package org.waymark.analytics.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Finding.NotYet;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.Season.Form;

class RecentSeasonTest {
    private static final double[] QUARTERS = {30, -10, -25, 5};

    @Test
    void aSeasonWithoutNoiseIsFoundWhole() {
        var recent = recent(series(24, place -> 2.0 * place - 100 + QUARTERS[place % 4]), 4);

        assertThat(recent.season().form()).isEqualTo(Form.ADDITIVE);
        assertThat(recent.season().factors().present()).containsExactly(QUARTERS, within(1e-9));
        assertThat(recent.strength()).isCloseTo(1, within(1e-9));
    }

    @Test
    void noiseAloneIsDrawnTowardsNoSeason() {
        double strength = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            strength += recent(series(60, _ -> 100 + random.nextGaussian()), 12).strength() / 200;
        }

        assertThat(strength).isLessThan(0.3);
    }

    @Test
    void theSeasonOfPassengersHardlyNeedsDrawing() {
        var recent = recent(Passengers.FIVE_YEARS, 12);

        assertThat(recent.strength()).isGreaterThan(0.95);
        assertThat(recent.season().at(6)).isCloseTo(1.18, within(0.02));
    }

    @Test
    void newerCyclesWeighMore() {
        var changed = series(32, place -> 1000 + (place < 16 ? 1 : 3) * QUARTERS[place % 4]);

        double peak = recent(changed, 4).season().at(0);

        assertThat(peak).isBetween(1 + 2.05 * 30 / 1000, 1 + 3.0 * 30 / 1000);
    }

    @Test
    void gapsAreNoValues() {
        var gappy = recent(Passengers.withGapsAt(3, 20, 21, 45), 12).season();
        var whole = recent(Passengers.FIVE_YEARS, 12).season();

        for (int place = 0; place < 12; place++) assertThat(gappy.at(place)).isCloseTo(whole.at(place), within(0.02));
    }

    @Test
    void itCannotSayYetBelowThreeCycles() {
        assertThat(RecentSeason.of(Passengers.FIVE_YEARS.slice(0, 35), 12))
                .isEqualTo(new NotYet<>(Lack.VALUES, 35, 36));
    }

    private static RecentSeason recent(Series series, int period) {
        return ((Found<RecentSeason>) RecentSeason.of(series, period)).value();
    }

    private static Series series(int length, IntToDoubleFunction value) {
        var values = new double[length];
        Arrays.setAll(values, value);
        return Series.of(values);
    }
}
