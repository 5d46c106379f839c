package org.waymark.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.measure.Period;

class RhythmTest {
    @ParameterizedTest(name = "{0} on {1}, year from {2}: {3} to {4} is {5} at {6}")
    @CsvSource({
        "MONTH,     2026-05-19, JANUARY,  2026-05-01, 2026-05-31, May 2026,    2026-05",
        "QUARTER,   2026-05-19, JANUARY,  2026-04-01, 2026-06-30, Q2 2026,     2026-q2",
        "QUARTER,   2026-12-31, JANUARY,  2026-10-01, 2026-12-31, Q4 2026,     2026-q4",
        "TRIMESTER, 2026-05-01, JANUARY,  2026-05-01, 2026-08-31, T2 2026,     2026-t2",
        "YEAR,      2026-05-19, JANUARY,  2026-01-01, 2026-12-31, 2026,        2026",
        "YEAR,      2026-05-19, APRIL,    2026-04-01, 2027-03-31, FY 2026/27,  fy-2026-27",
        "YEAR,      2026-03-31, APRIL,    2025-04-01, 2026-03-31, FY 2025/26,  fy-2025-26",
        "YEAR,      2099-12-01, JULY,     2099-07-01, 2100-06-30, FY 2099/00,  fy-2099-00",
        "QUARTER,   2026-02-28, FEBRUARY, 2026-02-01, 2026-04-30, Q1 2026/27,  2026-27-q1",
        "QUARTER,   2026-01-31, FEBRUARY, 2025-11-01, 2026-01-31, Q4 2025/26,  2025-26-q4",
        "TRIMESTER, 2027-01-15, OCTOBER,  2026-10-01, 2027-01-31, T1 2026/27,  2026-27-t1"
    })
    void daysAndNamesFollowTheFiscalYear(
            Rhythm rhythm, LocalDate day, Month yearStart, LocalDate start, LocalDate end, String name, String slug) {
        var period = rhythm.periodOf(day, yearStart);

        assertThat(period).isEqualTo(new Period(start, end));
        assertThat(rhythm.name(period, yearStart)).hasValue(name);
        assertThat(rhythm.slug(period, yearStart)).hasValue(slug);
    }

    @ParameterizedTest
    @EnumSource(names = "CUSTOM", mode = EnumSource.Mode.EXCLUDE)
    void oneFollowsTheOtherWithoutAGap(Rhythm rhythm) {
        for (var yearStart : Month.values()) {
            var period = rhythm.periodOf(LocalDate.of(2023, 2, 14), yearStart);
            for (int i = 0; i < 40; i++) {
                var next = rhythm.next(period);

                assertThat(next.start()).isEqualTo(period.end().plusDays(1));
                assertThat(next).isEqualTo(rhythm.periodOf(next.end(), yearStart));
                assertThat(rhythm.fits(next)).isTrue();
                period = next;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-06-30, 2026-07-01, 2026-12-31", // half a year stays half a year
        "2026-01-01, 2026-02-28, 2026-03-01, 2026-04-30",
        "2026-05-04, 2026-05-17, 2026-05-18, 2026-05-31", // a sprint of two weeks
        "2026-05-04, 2026-05-04, 2026-05-05, 2026-05-05"
    })
    void customDaysAreFollowedByAsManyAgain(LocalDate start, LocalDate end, LocalDate nextStart, LocalDate nextEnd) {
        assertThat(Rhythm.CUSTOM.next(new Period(start, end))).isEqualTo(new Period(nextStart, nextEnd));
    }

    @Test
    void daysThatAreNotWholeMonthsFitOnlyACustomCycle() {
        var days = new Period(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 7, 1));

        assertThat(Rhythm.values()).filteredOn(r -> r.fits(days)).containsExactly(Rhythm.CUSTOM);
    }
}
