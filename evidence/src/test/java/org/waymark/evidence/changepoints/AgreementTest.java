package org.waymark.evidence.changepoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final List<List<Integer>> NILE =
            List.of(List.of(), List.of(28), List.of(), List.of(28), List.of(28));

    /** TCPDBench's published scores of "zero" and of BOCPD, which found 28, on nile. */
    @Test
    void theScoresAreThoseOfTheBenchmark() {
        var zero = Agreement.of(List.of(), NILE, 100);
        var bocpd = Agreement.of(List.of(28), NILE, 100);

        assertThat(zero.cover()).isCloseTo(0.7581, within(0.00005));
        assertThat(zero.f1()).isCloseTo(0.8235, within(0.00005));
        assertThat(bocpd.cover()).isCloseTo(0.8880, within(0.00005));
        assertThat(bocpd.f1()).isEqualTo(1);
    }

    @Test
    void aChangeFiveFromItsMarkIsAHitAndSixIsNot() {
        assertThat(Agreement.of(List.of(33), List.of(List.of(28)), 100).f1()).isEqualTo(1);
        assertThat(Agreement.of(List.of(34), List.of(List.of(28)), 100).f1()).isEqualTo(0.5);
    }

    @Test
    void oneChangeServesOneMark() {
        assertThat(Agreement.of(List.of(30), List.of(List.of(28, 32)), 100).f1())
                .isCloseTo(2 * (2 / 3.0) / (1 + 2 / 3.0), within(1e-12));
    }
}
