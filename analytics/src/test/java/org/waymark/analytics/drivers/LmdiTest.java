package org.waymark.analytics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LmdiTest {
    /** Two sectors: activity, share of it, intensity; in the form of Ang's example, Energy Policy 33 (2005) 867-871. */
    private static final double[][] BEFORE = {{50, 0.2, 3}, {50, 0.8, 0.5}};

    private static final double[][] AFTER = {{80, 0.5, 2}, {80, 0.5, 0.4}};

    @Test
    void activityStructureAndIntensityTogetherMakeTheChange() {
        var lmdi = Lmdi.of(BEFORE, AFTER);

        assertThat(lmdi.amounts().get(0)).isCloseTo(32.38463791091676, offset(1e-12));
        assertThat(lmdi.amounts().get(1)).isCloseTo(38.284867350225625, offset(1e-12));
        assertThat(lmdi.amounts().get(2)).isCloseTo(-24.66950526114238, offset(1e-12));
        assertThat(lmdi.hadZeros()).isFalse();
    }

    @Test
    void theWayBackIsTheSameWithTheOtherSign() {
        var there = Lmdi.of(BEFORE, AFTER);
        var back = Lmdi.of(AFTER, BEFORE);

        for (int factor = 0; factor < 3; factor++)
            assertThat(back.amounts().get(factor)).isCloseTo(-there.amounts().get(factor), offset(1e-12));
    }

    @Test
    void aFactorThatStaysDoesNothing() {
        assertThat(Lmdi.of(new double[][] {{2, 3}}, new double[][] {{2, 5}}).amounts())
                .containsExactly(0.0, 4.0);
    }

    @Test
    void aFactorOfZeroIsTakenToBeNearlyZeroAndTold() {
        var lmdi = Lmdi.of(new double[][] {{0, 3}}, new double[][] {{5, 4}});

        assertThat(lmdi.hadZeros()).isTrue();
        assertThat(lmdi.amounts().get(0) + lmdi.amounts().get(1)).isCloseTo(20, offset(1e-12));
        assertThat(lmdi.amounts().get(0)).isBetween(19.0, 20.0);
    }

    @Test
    void zeroAtBothEndsDoesNothing() {
        assertThat(Lmdi.of(new double[][] {{0, 3}}, new double[][] {{0, 4}}).amounts())
                .containsExactly(0.0, 0.0);
    }

    @Test
    void whatComesWhileTheOtherGoesDoesNothingTogether() {
        var lmdi = Lmdi.of(new double[][] {{0, 3}}, new double[][] {{5, 0}});

        assertThat(lmdi.amounts().get(0)).isCloseTo(0, offset(1e-15));
        assertThat(lmdi.amounts().get(1)).isCloseTo(0, offset(1e-15));
    }

    @Test
    void factorsBelowZeroAreRefused() {
        assertThatThrownBy(() -> Lmdi.of(new double[][] {{-1, 3}}, new double[][] {{5, 4}}))
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> Lmdi.of(new double[][] {{1, 3}}, new double[][] {{5}}))
                .hasMessageContaining("2 factors");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "1, 2, 1.4426950408889634",
        "4, 4.000000000001, 4.0000000000005",
        "1e-200, 1e200, 1.0857362047581294e197"
    })
    void theLogarithmicMeanIsExactAlsoBetweenNeighbours(double one, double other, double mean) {
        assertThat(LogMean.of(one, other)).isCloseTo(mean, offset(mean * 1e-15));
        assertThat(LogMean.of(other, one)).isCloseTo(mean, offset(mean * 1e-15));
    }
}
