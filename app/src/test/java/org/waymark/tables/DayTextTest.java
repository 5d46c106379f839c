package org.waymark.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.measure.Period;

class DayTextTest {
    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-05-31           | 2026-05-31 | 2026-05-31",
                "2026/5/3             | 2026-05-03 | 2026-05-03",
                "31.05.2026           | 2026-05-31 | 2026-05-31",
                "1.5.26               | 2026-05-01 | 2026-05-01",
                "5/31/2026            | 2026-05-31 | 2026-05-31",
                "5/31/26              | 2026-05-31 | 2026-05-31",
                "05-31-2026           | 2026-05-31 | 2026-05-31",
                "2026-05-31 00:00:00  | 2026-05-31 | 2026-05-31",
                "2026-05-31T14:05:00Z | 2026-05-31 | 2026-05-31",
                "May 31, 2026         | 2026-05-31 | 2026-05-31",
                "May 3rd, 2026        | 2026-05-03 | 2026-05-03",
                "31 May 2026          | 2026-05-31 | 2026-05-31",
                "31-May-26            | 2026-05-31 | 2026-05-31",
                "31. Mai 2026         | 2026-05-31 | 2026-05-31",
                "31 de mayo de 2026   | 2026-05-31 | 2026-05-31",
                "May 2026             | 2026-05-01 | 2026-05-31",
                "MAY-26               | 2026-05-01 | 2026-05-31",
                "Sept. 2026           | 2026-09-01 | 2026-09-30",
                "März 2026            | 2026-03-01 | 2026-03-31",
                "Jänner 2026          | 2026-01-01 | 2026-01-31",
                "Jän. 26              | 2026-01-01 | 2026-01-31",
                "Feber 2026           | 2026-02-01 | 2026-02-28",
                "Mrz 26               | 2026-03-01 | 2026-03-31",
                "1. Jänner 2026       | 2026-01-01 | 2026-01-01",
                "2026-05              | 2026-05-01 | 2026-05-31",
                "05/2026              | 2026-05-01 | 2026-05-31",
                "Q2 2026              | 2026-04-01 | 2026-06-30",
                "2026-Q2              | 2026-04-01 | 2026-06-30",
                "2026Q2               | 2026-04-01 | 2026-06-30",
                "2026-W21             | 2026-05-18 | 2026-05-24",
                "2026W01              | 2025-12-29 | 2026-01-04",
                "KW 21 2026           | 2026-05-18 | 2026-05-24",
                "2026-W53             | 2026-12-28 | 2027-01-03",
                "2026                 | 2026-01-01 | 2026-12-31",
            })
    void periodsAreReadAsSpreadsheetsShowThem(String cell, LocalDate start, LocalDate end) {
        assertThat(DayText.parse(cell, DayOrder.MONTH_FIRST)).contains(new Period(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "31.02.2026",
                "13/13/2026",
                "2026-13",
                "Q5 2026",
                "2026-W54",
                "2025-W53",
                "2026-W00",
                "Foo 2026",
                "0001-01-01",
                "99999",
                "2026-05-31-01",
                "=TODAY()",
                "May",
                "46173",
                "1/2/3/4",
                "2026-00-10"
            })
    void whatIsNoPeriodIsNotRead(String cell) {
        assertThat(DayText.parse(cell, DayOrder.MONTH_FIRST)).isEmpty();
    }

    @Test
    void theOrderOfDayAndMonthIsAChoice() {
        assertThat(DayText.parse("5/6/2026", DayOrder.MONTH_FIRST)).contains(day("2026-05-06"));
        assertThat(DayText.parse("5/6/2026", DayOrder.DAY_FIRST)).contains(day("2026-06-05"));
        assertThat(DayText.parse("5.6.2026", DayOrder.MONTH_FIRST)).contains(day("2026-06-05"));
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(DayText.parse("APRIL 2026", DayOrder.DAY_FIRST)).isPresent();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Period day(String day) {
        return new Period(LocalDate.parse(day), LocalDate.parse(day));
    }
}
