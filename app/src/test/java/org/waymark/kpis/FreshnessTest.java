package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;

class FreshnessTest {
    private static final LocalDate DEFINED = LocalDate.parse("2026-01-15");

    @ParameterizedTest(name = "{0}, {1} days to report, newest {2}, on {3}: due {4}, {5} days late")
    @CsvSource({
        "MONTHLY,   5, 2026-04-30, 2026-05-19, 2026-06-05,  0",
        "MONTHLY,   5, 2026-03-31, 2026-05-05, 2026-05-05,  0", // due today is on time
        "MONTHLY,   5, 2026-03-31, 2026-05-19, 2026-05-05, 14",
        "WEEKLY,    0, 2026-05-10, 2026-05-19, 2026-05-17,  2",
        "DAILY,     1, 2026-05-18, 2026-05-19, 2026-05-20,  0",
        "QUARTERLY, 0, 2025-12-31, 2026-03-31, 2026-03-31,  0",
        "QUARTERLY, 0, 2025-12-31, 2026-04-01, 2026-03-31,  1",
        "YEARLY,   31, 2025-12-31, 2026-05-19, 2027-01-31,  0",
    })
    void theNextValueIsDueSomeDaysAfterItsPeriodEnds(
            Cadence cadence, int dueDays, LocalDate newest, LocalDate today, LocalDate due, long daysLate) {
        var freshness = Freshness.of(cadence, dueDays, Set.of(newest), DEFINED, today);

        assertThat(freshness.due()).isEqualTo(due);
        assertThat(freshness.daysLate()).isEqualTo(daysLate);
        assertThat(freshness.isLate()).isEqualTo(daysLate > 0);
    }

    @Test
    void withoutAnyValueThePeriodInWhichTheKpiWasDefinedIsExpectedFirst() {
        var freshness = Freshness.of(Cadence.MONTHLY, 5, Set.of(), DEFINED, LocalDate.parse("2026-03-10"));

        assertThat(freshness.next()).isEqualTo(month("2026-01-01"));
        assertThat(freshness.daysLate()).isEqualTo(33);
        assertThat(freshness.missing()).containsExactly(month("2026-01-01"), month("2026-02-01"));
    }

    @Test
    void periodsLeftOutBetweenTwoValuesAreMissingThoughNothingIsLate() {
        var measured =
                Set.of(LocalDate.parse("2025-12-31"), LocalDate.parse("2026-02-28"), LocalDate.parse("2026-04-30"));

        var freshness = Freshness.of(Cadence.MONTHLY, 5, measured, DEFINED, LocalDate.parse("2026-05-19"));

        assertThat(freshness.missing()).containsExactly(month("2026-01-01"), month("2026-03-01"));
        assertThat(freshness.isLate()).isFalse();
    }

    @Test
    void aValueOfTheRunningPeriodMakesTheNextOneExpected() {
        var measured = Set.of(LocalDate.parse("2026-05-31"));

        var freshness = Freshness.of(Cadence.MONTHLY, 5, measured, DEFINED, LocalDate.parse("2026-05-19"));

        assertThat(freshness.next()).isEqualTo(month("2026-06-01"));
        assertThat(freshness.missing()).isEmpty();
    }

    private static Period month(String firstDay) {
        return Cadence.MONTHLY.periodOf(LocalDate.parse(firstDay));
    }
}
