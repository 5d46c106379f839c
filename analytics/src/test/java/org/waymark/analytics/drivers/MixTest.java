package org.waymark.analytics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MixTest {
    /** Conversion rises on desktop from 5 to 6 % and on mobile from 2 to 2.5 %, and falls in total: mobile grew. */
    @Test
    void betterRatesEverywhereDoNotHideBehindAWorseMix() {
        var mix = Mix.of(new double[] {800, 200}, new double[] {5, 2}, new double[] {300, 700}, new double[] {6, 2.5});

        assertThat(mix.to() - mix.from()).isCloseTo(-0.85, offset(1e-12));
        assertThat(mix.rate()).allMatch(rate -> rate > 0);
        assertThat(mix.mix()).allMatch(share -> share < 0); // fewer above the average, more below it
        assertThat(total(mix)).isCloseTo(-0.85, offset(1e-12));
    }

    @Test
    void ratesAndSharesAddUpToTheChange() {
        var random = new Random(5);
        for (int trial = 0; trial < 1_000; trial++) {
            int segments = 1 + random.nextInt(8);
            var mix = Mix.of(
                    random.doubles(segments, 0.01, 5).toArray(),
                    random.doubles(segments, -1, 9).toArray(),
                    random.doubles(segments, 0.01, 5).toArray(),
                    random.doubles(segments, -1, 9).toArray());

            assertThat(total(mix)).isCloseTo(mix.to() - mix.from(), offset(1e-12));
        }
    }

    @Test
    void theUnitOfTheWeightsDoesNotMatter() {
        var inPeople = Mix.of(new double[] {10, 30}, new double[] {1, 2}, new double[] {20, 20}, new double[] {3, 4});
        var inShares =
                Mix.of(new double[] {0.25, 0.75}, new double[] {1, 2}, new double[] {0.5, 0.5}, new double[] {3, 4});

        assertThat(inPeople).isEqualTo(inShares);
    }

    @Test
    void weightsThatSumToZeroHaveNoAverage() {
        assertThatThrownBy(() ->
                        Mix.of(new double[] {1, -1}, new double[] {1, 1}, new double[] {1, 1}, new double[] {1, 1}))
                .hasMessageContaining("sum to 0.0");
    }

    private static double total(Mix mix) {
        return mix.rate().stream().mapToDouble(each -> each).sum()
                + mix.mix().stream().mapToDouble(each -> each).sum();
    }
}
