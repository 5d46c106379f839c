package org.waymark.evidence.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.describe.Autocorrelation;
import org.waymark.analytics.describe.Moments;
import org.waymark.evidence.Line;

class NoiseTest {
    @Test
    void noiseHasTheSpreadAndTheResemblanceItIsAskedFor() {
        for (double phi : new double[] {0, 0.3, 0.6}) {
            var series = Noise.resembling(phi).series(20_000, new Random(1));

            assertThat(Moments.of(series.present()).sd()).isCloseTo(1, within(0.03));
            assertThat(Autocorrelation.of(series, 1)).isCloseTo(phi, within(0.02));
        }
        assertThat(Moments.of(Noise.STRAYING.values(20_000, new Random(1))).sd())
                .isCloseTo(1, within(0.1));
    }

    @Test
    void intervalsHoldThePlaceOfAChange() {
        assertThat(Placement.lines()).allMatch(Line::holds);
    }
}
