package org.waymark.analytics.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {
    /** quantile(c(15, 20, 35, 40, 50), p) of R, type 7. */
    @ParameterizedTest
    @CsvSource({"0, 15", "0.05, 16", "0.3, 23", "0.4, 29", "0.5, 35", "1, 50"})
    void quantilesAreThoseOfR(double share, double expected) {
        assertThat(Quantiles.of(share, 40, 15, 50, 20, 35)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void theMedianIsTheMiddleValueOrBetweenTheMiddleTwo() {
        assertThat(Quantiles.median(3, 1, 2)).isEqualTo(2);
        assertThat(Quantiles.median(4, 1, 2, 3)).isEqualTo(2.5);
    }

    @Test
    void theMedianDeviationIgnoresASpike() {
        assertThat(Quantiles.mad(1, 1, 2, 2, 4, 6, 9)).isEqualTo(1);
        assertThat(Quantiles.mad(1, 1, 2, 2, 4, 6, 9000)).isEqualTo(1);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(Quantiles::median);
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(1.1, 1, 2));
    }
}
