package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.measure.Period;

class TimeStepTest {

    private static final Period TWO_YEARS = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));

    @Test
    void aWideQuarterIsLabelledEverySecondWeek() {
        assertThat(TimeStep.fitting(Samples.QUARTER, 364, 1).ticks(Samples.QUARTER))
                .startsWith(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 15), LocalDate.of(2026, 4, 29));
    }

    @Test
    void aNarrowQuarterIsLabelledEveryFourthWeek() {
        assertThat(TimeStep.fitting(Samples.QUARTER, 236, 1)).isEqualTo(new TimeStep(28, 0));
    }

    @Test
    void monthsCountFromJanuary() {
        var shown = new Period(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 5, 31));

        assertThat(new TimeStep(0, 6).ticks(shown)).containsExactly(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 1, 1));
    }

    @Test
    void labelsAreNotFinerThanTheValues() {
        assertThat(TimeStep.fitting(TWO_YEARS, 4000, 28)).isEqualTo(new TimeStep(0, 1));
        assertThat(TimeStep.fitting(TWO_YEARS, 4000, 90)).isEqualTo(new TimeStep(0, 3));
        assertThat(TimeStep.fitting(TWO_YEARS, 4000, 365)).isEqualTo(new TimeStep(0, 12));
    }

    @Test
    void januaryCarriesTheYear() {
        var months = new TimeStep(0, 3);

        assertThat(months.label(LocalDate.of(2026, 1, 1), Samples.ENGLISH)).isEqualTo("2026");
        assertThat(months.label(LocalDate.of(2026, 4, 1), Samples.ENGLISH)).isEqualTo("Apr");
        assertThat(new TimeStep(14, 0).label(LocalDate.of(2026, 1, 1), Samples.ENGLISH))
                .isEqualTo("1 Jan");
    }

    @Test
    void aCenturyStillFits() {
        var shown = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2026, 12, 31));

        assertThat(TimeStep.fitting(shown, 300, 1).ticks(shown)).hasSizeBetween(2, 6);
    }
}
