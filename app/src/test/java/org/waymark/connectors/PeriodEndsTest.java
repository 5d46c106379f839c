package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;

class PeriodEndsTest {
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void daysAreOneRunUntilTheClocksChange() {
        var window = new Period(LocalDate.of(2026, 3, 26), LocalDate.of(2026, 3, 31)); // summer begins on the 29th

        var runs = PeriodEnds.of(window, Cadence.DAILY, Reading.BERLIN, LATER);

        assertThat(runs.getFirst().first()).isEqualTo("2026-03-26T23:00:00Z");
        assertThat(runs).extracting(PeriodEnds::step).containsExactly(Duration.ofDays(1), Duration.ofDays(1));
        assertThat(runs.getFirst().last()).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(runs.getLast().first()).isEqualTo("2026-03-29T22:00:00Z");
        assertThat(runs.stream().flatMap(run -> run.days().stream()))
                .containsExactlyElementsOf(
                        window.start().datesUntil(LocalDate.of(2026, 4, 1)).toList());
    }

    @Test
    void monthsHaveTheirOwnLengths() {
        var window = new Period(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 9, 2));

        var runs = PeriodEnds.of(window, Cadence.MONTHLY, Reading.BERLIN, LATER);

        assertThat(runs.stream().flatMap(run -> run.days().stream()))
                .containsExactly(
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 7, 31),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 9, 30));
        assertThat(runs.stream().mapToInt(run -> run.days().size())).containsExactly(3, 1); // July and August are alike
    }

    @Test
    void thePeriodThatIsNotOverEndsNow() {
        var now = Instant.parse("2026-01-03T10:20:30.5Z");
        var window = new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 9));

        var runs = PeriodEnds.of(window, Cadence.DAILY, Reading.BERLIN, now);

        assertThat(runs.getLast().last()).isEqualTo("2026-01-03T10:20:30Z");
        assertThat(runs.getLast().days().getLast()).isEqualTo("2026-01-03");
        assertThat(runs.getLast().dayAt(runs.getLast().last())).isEqualTo("2026-01-03");
    }

    @Test
    void noRunIsLongerThanPrometheusAllows() {
        var window = new Period(LocalDate.of(1950, 1, 1), LocalDate.of(2020, 12, 31));

        assertThat(PeriodEnds.of(window, Cadence.DAILY, java.time.ZoneOffset.UTC, LATER))
                .allSatisfy(run -> assertThat(run.days().size()).isLessThanOrEqualTo(10_000))
                .hasSize(3);
    }
}
