package org.waymark.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawTest {
    private static final Law FREE = new Law(100, 10, Domain.FREE);

    /** Printed tables of Student's t with 4 degrees of freedom: 0.741, 1.533 and 2.776 for 50, 80 and 95 % in the middle. */
    @Test
    void bandsAreThoseOfTheTables() {
        assertThat(FREE.band(0.5).high()).isCloseTo(107.41, within(0.005));
        assertThat(FREE.band(0.8).low()).isCloseTo(84.67, within(0.005));
        assertThat(FREE.band(0.95).high()).isCloseTo(127.76, within(0.005));
        assertThat(FREE.middle()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.5, 0.9})
    void chancesAndQuantilesUndoEachOther(double chance) {
        for (var domain : new Domain[] {Domain.FREE, Domain.FROM_ZERO, new Domain.Share(500)}) {
            var law = domain instanceof Domain.Share ? new Law(-0.4, 0.3, domain) : new Law(100, 10, domain);
            assertThat(law.below(law.quantile(chance))).isCloseTo(chance, within(1e-9));
        }
    }

    @Test
    void whatCannotBeBelowZeroIsShownAsZero() {
        var low = new Law(-3, 4, Domain.FROM_ZERO);

        assertThat(low.middle()).isZero();
        assertThat(low.band(0.8).low()).isZero();
        assertThat(low.below(0)).isZero();
        assertThat(low.atMost(0)).isGreaterThan(0.7);
        assertThat(low.below(1)).isEqualTo(new Law(-3, 4, Domain.FREE).below(1));
    }

    @Test
    void aShareStaysAShare() {
        var share = new Domain.Share(200);
        var law = new Law(share.toLaw(0.97), 1.5, share);

        assertThat(law.middle()).isCloseTo(0.97, within(1e-12));
        assertThat(law.band(0.95).low()).isBetween(0.0, 0.9);
        assertThat(law.band(0.95).high()).isBetween(0.97, 1.0);
        assertThat(law.below(1.2)).isEqualTo(1);
        assertThat(law.below(-0.1)).isZero();
        assertThat(law.atMost(1)).isEqualTo(1);
        assertThat(law.below(1)).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.5, 0.999, 1})
    void sharesComeBackFromTheirScale(double value) {
        var share = new Domain.Share(30);

        assertThat(share.fromLaw(share.toLaw(value))).isCloseTo(value, within(1e-12));
    }

    @Test
    void withoutAnyNoiseItIsOneValue() {
        var still = new Law(7, 0, Domain.FREE);

        assertThat(still.band(0.95)).isEqualTo(new Law.Band(0.95, 7, 7));
        assertThat(still.below(7)).isZero();
        assertThat(still.atMost(7)).isEqualTo(1);
    }

    @Test
    void widerLawsHaveWiderBands() {
        assertThat(FREE.widened(2).band(0.8).high() - 100)
                .isCloseTo(2 * (FREE.band(0.8).high() - 100), within(1e-9));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Law(Double.NaN, 1, Domain.FREE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Law(1, -1, Domain.FREE));
        assertThatIllegalArgumentException().isThrownBy(() -> FREE.quantile(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Domain.Share(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Domain.Share(10).toLaw(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> Domain.FROM_ZERO.toLaw(-1));
    }
}
