package org.waymark.analytics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.anomaly.AlertBudget.Candidate;

class AlertBudgetTest {
    /** The example of Benjamini and Hochberg 1995 (thrombolysis): of 15 hypotheses the procedure rejects the first four. */
    private static final double[] PRINTED = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0000
    };

    @Test
    void itRejectsWhatThePaperRejects() {
        var budget = AlertBudget.of(candidates(PRINTED), 15, 0.05, 99);

        assertThat(budget.raised()).containsExactly(0, 1, 2, 3);
        assertThat(budget.beyondBudget()).hasSize(11);
        assertThat(budget.threshold()).isCloseTo(4 * 0.05 / 15, within(1e-12));
    }

    @Test
    void theMoreAreWatchedTheMoreIsAskedOfEach() {
        assertThat(AlertBudget.of(candidates(0.004), 10, 0.05, 99).raised()).hasSize(1);
        assertThat(AlertBudget.of(candidates(0.004), 100, 0.05, 99).raised()).isEmpty();
    }

    @Test
    void aCandidateAboveItsOwnPartIsCarriedByOneBehindIt() {
        assertThat(AlertBudget.of(candidates(0.03, 0.049), 2, 0.05, 99).raised())
                .containsExactly(0, 1);
    }

    @Test
    void anOwnerGetsNoMoreThanTheCap() {
        var silent = IntStream.range(0, 8)
                .mapToObj(i -> new Candidate<>(i, "Ada", 0))
                .toList();

        var budget = AlertBudget.of(silent, 100, 0.05, 3);

        assertThat(budget.raised()).containsExactly(0, 1, 2);
        assertThat(budget.beyondCap()).containsExactly(3, 4, 5, 6, 7);
    }

    @Test
    void theOrderOfTheCandidatesChangesNothing() {
        var candidates =
                new ArrayList<>(candidates(new Random(5).doubles(60, 0, 0.1).toArray()));
        candidates.add(new Candidate<>(100, "Ben", 0));
        candidates.add(new Candidate<>(101, "Ben", 0));
        var budget = AlertBudget.of(candidates, 70, 0.3, 2);

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(candidates, new Random(seed));
            assertThat(AlertBudget.of(candidates, 70, 0.3, 2)).isEqualTo(budget);
        }
    }

    @Test
    void withoutCandidatesThereIsNothingToRaise() {
        assertThat(AlertBudget.of(List.<Candidate<Integer, String>>of(), 20, 0.05, 3)
                        .raised())
                .isEmpty();
        assertThat(AlertBudget.of(List.<Candidate<Integer, String>>of(), 0, 0.05, 3)
                        .threshold())
                .isEqualTo(0.05);
    }

    @Test
    void noMoreThanWereWatchedCanBeCandidates() {
        assertThatThrownBy(() -> AlertBudget.of(candidates(0.1, 0.2), 1, 0.05, 3))
                .hasMessageContaining("2 candidates among 1 watched");
    }

    private static List<Candidate<Integer, String>> candidates(double... chances) {
        return IntStream.range(0, chances.length)
                .mapToObj(i -> new Candidate<>(i, "Ada", chances[i]))
                .toList();
    }
}
