package org.waymark.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.sayingJust;
import static org.waymark.cycles.Examples.Q1;
import static org.waymark.cycles.Examples.Q2;
import static org.waymark.cycles.Examples.Q3;
import static org.waymark.cycles.Examples.YEAR_2026;
import static org.waymark.cycles.Examples.closed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.platform.Refused;

class CycleTest {
    @ParameterizedTest(name = "on {0} the second quarter is in {1}")
    @CsvSource({
        "2026-03-31, PLANNING",
        "2026-04-01, ACTIVE",
        "2026-06-30, ACTIVE",
        "2026-07-01, REVIEW",
        "2029-01-01, REVIEW"
    })
    void aPhaseFollowsFromTheDay(LocalDate today, Phase phase) {
        assertThat(Q2.phase(today)).isEqualTo(phase);
        assertThat(closed(Q2).phase(today)).isEqualTo(Phase.CLOSED);
    }

    @ParameterizedTest(name = "on {0} it is {1}")
    @CsvSource({
        "2026-05-19, Q2 2026", // the active one
        "2025-12-01, Q1 2026", // the next one
        "2027-02-01, Q3 2026" // the last one
    })
    void theCurrentCycleIsTheActiveElseTheNextElseTheLast(LocalDate today, String name) {
        assertThat(Cycle.current(List.of(YEAR_2026, Q1, Q2, Q3), today))
                .map(Cycle::name)
                .hasValue(name);
    }

    @Test
    void theShortestOfSeveralActiveOnesIsCurrent() {
        var may = Examples.of(Rhythm.MONTH, "2026-05-01", Q2);

        assertThat(Cycle.current(List.of(YEAR_2026, Q2, may), LocalDate.of(2026, 5, 19)))
                .hasValue(may);
    }

    @Test
    void aClosedCycleIsNotCurrentWhileAnotherIsToCome() {
        assertThat(Cycle.current(List.of(YEAR_2026, closed(Q2), Q3), LocalDate.of(2026, 5, 19)))
                .hasValue(Q3);
    }

    @Test
    void aYearIsCurrentWhereThereIsNothingShorter() {
        assertThat(Cycle.current(List.of(YEAR_2026), LocalDate.of(2026, 5, 19))).hasValue(YEAR_2026);
        assertThat(Cycle.current(List.of(), LocalDate.of(2026, 5, 19))).isEmpty();
    }

    @Test
    void aClosedCycleRefusesAndSaysWhoCanHelp() {
        assertThatThrownBy(() -> closed(Q2).requireOpen())
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(sayingJust("The cycle Q2 2026 is closed. For some days an admin can reopen it."));
        assertThat(Q2.requireOpen()).isEqualTo(Q2);
    }
}
