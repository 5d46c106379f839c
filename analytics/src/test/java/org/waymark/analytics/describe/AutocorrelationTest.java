package org.waymark.analytics.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Series;

class AutocorrelationTest {
    private static final double GAP = Double.NaN;

    /** NumAcc1 of NIST StRD. */
    @Test
    void theCertifiedValueIsMet() {
        assertThat(Autocorrelation.of(Series.of(10000001, 10000003, 10000002), 1))
                .isEqualTo(-0.5);
    }

    @Test
    void furtherLagsLookFurtherBack() {
        assertThat(Autocorrelation.of(Series.of(1, -1, 1, -1), 2)).isEqualTo(0.5);
    }

    @Test
    void aPairWithAGapDoesNotCount() {
        assertThat(Autocorrelation.of(Series.withGaps(1, -1, GAP, 1, -1), 1)).isEqualTo(-0.5);
    }

    @Test
    void whatDoesNotVaryResemblesNothing() {
        assertThat(Autocorrelation.of(Series.of(4, 4, 4), 1)).isZero();
    }

    @Test
    void aLagLooksBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> Autocorrelation.of(Series.of(1, 2), 0));
    }

    @Test
    void noPairSpansTwoStretches() {
        var ar = Ar1.of(List.of(Series.of(1, -1, 1, -1), Series.of(11, 9, 11, 9)));

        assertThat(ar.raw()).isCloseTo(-0.75, within(1e-12));
        assertThat(ar.count()).isEqualTo(8);
    }

    @Test
    void theBiasOfShortSeriesIsTakenOut() {
        assertThat(new Ar1(0.5, 25).phi()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void alternatingResidualsMakeNobodySurer() {
        var ar = new Ar1(-0.8, 30);

        assertThat(ar.phi()).isZero();
        assertThat(ar.inflation()).isEqualTo(1);
        assertThat(ar.widening()).isEqualTo(1);
    }

    @Test
    void resemblingNeighboursWidenErrorsAndLimits() {
        var ar = new Ar1(0.5, 25); // phi 0.6

        assertThat(ar.inflation()).isCloseTo(4, within(1e-12));
        assertThat(ar.widening()).isCloseTo(1 / Math.sqrt(0.4), within(1e-12));
        assertThat(ar.isBeyondChance()).isTrue();
        assertThat(new Ar1(0.1, 25).isBeyondChance()).isFalse();
    }
}
