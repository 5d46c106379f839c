package org.waymark.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.cycles.Examples.Q3;
import static org.waymark.cycles.Examples.Q4;
import static org.waymark.cycles.Examples.YEAR_2026;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionTest {
    @Test
    void theNextQuarterStaysInTheYear() {
        var wish = new Succession(List.of(YEAR_2026, Q3)).wish(Q3);

        assertThat(wish.start()).isEqualTo("2026-10-01");
        assertThat(wish.end()).isEqualTo("2026-12-31");
        assertThat(wish.parent()).isEqualTo(YEAR_2026.id());
    }

    @Test
    void theLastQuarterNeedsTheNextYearFirst() {
        assertThat(new Succession(List.of(YEAR_2026, Q4)).parentToFollow(Q4)).hasValue(YEAR_2026);
    }

    @Test
    void aYearThatIsThereAlreadyIsTaken() {
        var next = Examples.of(Rhythm.YEAR, "2027-01-01", null);
        var succession = new Succession(List.of(YEAR_2026, Q4, next));

        assertThat(succession.parentToFollow(Q4)).isEmpty();
        assertThat(succession.wish(Q4).parent()).isEqualTo(next.id());
    }

    @Test
    void whatFollowsIsFoundWhenItIsThere() {
        assertThat(new Succession(List.of(Q3, Q4)).existing(Q3)).hasValue(Q4);
        assertThat(new Succession(List.of(Q3, Q4)).existing(Q4)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sprint 7, Sprint 8",
        "Sprint 99, Sprint 100",
        "Relaunch, Relaunch 2",
        "7, 8",
        "Plan 2026-999999, Plan 2026-1000000"
    })
    void customCyclesAreCountedOn(String name, String next) {
        var cycle = Examples.custom(name, "2026-05-04", "2026-05-17");

        assertThat(new Succession(List.of(cycle)).wish(cycle).name()).isEqualTo(next);
    }

    @Test
    void aNameThatIsTakenElsewhereIsCountedOver() {
        var seven = Examples.custom("Sprint 7", "2026-05-04", "2026-05-17");
        var eight = Examples.custom("SPRINT 8", "2026-09-07", "2026-09-20");

        assertThat(new Succession(List.of(seven, eight)).wish(seven).name()).isEqualTo("Sprint 9");
    }
}
