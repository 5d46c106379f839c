package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.kpis.ValueBlock.Cell;
import org.waymark.kpis.ValueSheet.LineProblem;
import org.waymark.measure.Cadence;
import org.waymark.tables.DecimalMark;

class ValueBlockTest {
    @Test
    void aBlockLiesAsItLayWithItsEmptyCells() {
        var block = read("12,5\t\t13\n\n\t1.234,5");

        assertThat(block.cells())
                .extracting(Cell::row, Cell::column, Cell::value)
                .containsExactly(tuple(0, 0, 12.5), tuple(0, 2, 13.0), tuple(2, 1, 1234.5));
        assertThat(block.mark()).isEqualTo(DecimalMark.COMMA);
        assertThat(block.markIsGuess()).isFalse();
    }

    @Test
    void whatCouldBeReadBothWaysIsReadAsUsualAndSaid() {
        var block = read("1,234");

        assertThat(block.cells()).extracting(Cell::value).containsExactly(1234.0);
        assertThat(block.markIsGuess()).isTrue();
    }

    @Test
    void aFirstLineOfMonthsSaysWhereItsNumbersBelong() {
        var block = read("Turnover\tJan 2026\tMär 2026\nSales\t12\t13");

        assertThat(block.cells())
                .extracting(Cell::label, Cell::day)
                .containsExactly(
                        tuple("Sales", LocalDate.parse("2026-01-01")), tuple("Sales", LocalDate.parse("2026-03-01")));
    }

    @Test
    void aMonthMayBeWrittenInDigitsWithAPoint() {
        var across = read("09.2026\t10.2026\n1,5\t2,5");
        var down = read("01.2026\t1,5\n02.2026\t2,5");
        var numbers = read("12.5\t13.2026\n1.5\t2.5");

        assertThat(across.cells())
                .extracting(Cell::day, Cell::value)
                .containsExactly(tuple(LocalDate.parse("2026-09-01"), 1.5), tuple(LocalDate.parse("2026-10-01"), 2.5));
        assertThat(down.cells())
                .extracting(Cell::day)
                .containsExactly(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));
        assertThat(numbers.cells()).hasSize(4).extracting(Cell::day).containsOnlyNulls();
    }

    @Test
    void aHeadingThatIsNoPeriodIsNamed() {
        var block = read("Apr 2026\tMayo 26\tJuhni 2026\n1\t2\t3");

        assertThat(block.problems())
                .extracting(LineProblem::cell, problem -> problem.sentence().key())
                .containsExactly(tuple("Juhni 2026", "no.sheet.no-period"));
    }

    @Test
    void aHeadingThatIsNoPeriodIsNamedOnceHoweverManyNumbersStandUnderIt() {
        var block = read("Apr 2026\tJuhni 2026\n1\t2\n3\t4");

        assertThat(block.problems())
                .extracting(LineProblem::line, LineProblem::column)
                .containsExactly(tuple(1L, 2));
    }

    @Test
    void aValueUnderAnEmptyHeadingIsNamedAndAUnitIsNone() {
        var block = read("KPI\t\tApr 2026\t\nSales\tEUR\t12\t13\nWalk-ins\t\t40\t\nTurnover\t%\t18\t17\t16");

        assertThat(block.problems())
                .extracting(
                        LineProblem::line,
                        LineProblem::column,
                        LineProblem::cell,
                        one -> one.sentence().key())
                .containsExactly(
                        tuple(2L, 4, "13", "no.sheet.no-heading"),
                        tuple(4L, 4, "17", "no.sheet.no-heading"),
                        tuple(4L, 5, "16", "no.sheet.no-heading"));
        assertThat(block.cells()).extracting(Cell::value).containsExactly(12.0, 40.0, 18.0);
    }

    @Test
    void aListOfDaysAndNumbersIsOneRow() {
        var block = read("31.01.2026\t12,5\n28.02.2026\t13");

        assertThat(block.cells())
                .extracting(Cell::row, Cell::day)
                .containsExactly(tuple(0, LocalDate.parse("2026-01-31")), tuple(0, LocalDate.parse("2026-02-28")));
    }

    @Test
    void wordsAboveAListOfDaysAreNoRowOfIt() {
        var block = read("Datum\tWert\n31.01.2026\t3,1\n28.02.2026\t3,25");

        assertThat(block.problems()).isEmpty();
        assertThat(block.cells())
                .extracting(Cell::label, Cell::day, Cell::value)
                .containsExactly(
                        tuple("", LocalDate.parse("2026-01-31"), 3.1), tuple("", LocalDate.parse("2026-02-28"), 3.25));
    }

    @Test
    void aDayAmongDaysThatIsNoneIsNamedAsSuchAndNotAsAKpi() {
        var block = read("31.01.2026\t3,1\n31.02.2026\t3,25");

        assertThat(block.problems())
                .extracting(
                        LineProblem::line,
                        LineProblem::cell,
                        one -> one.sentence().key())
                .containsExactly(tuple(2L, "31.02.2026", "no.sheet.no-period"));
    }

    @Test
    void yearsAreNumbersAndPairsAreTwo() {
        var block = read("2024\t2025\n90–110\t(3)");

        assertThat(block.cells())
                .extracting(Cell::value, Cell::high)
                .containsExactly(tuple(2024.0, null), tuple(2025.0, null), tuple(90.0, 110.0), tuple(-3.0, null));
    }

    @Test
    void aHyphenBetweenTwoNumbersMakesAPairAndInADateItDoesNot() {
        var block = read("90-110\t-5\t-5 - -2\t4,200-5,600");

        assertThat(block.cells())
                .extracting(Cell::value, Cell::high)
                .containsExactly(tuple(90.0, 110.0), tuple(-5.0, null), tuple(-5.0, -2.0), tuple(4200.0, 5600.0));
        assertThat(read("2026-01\t12\n2026-02\t13").cells())
                .extracting(Cell::day)
                .containsExactly(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));
    }

    @Test
    void formulasAndWordsAreProblemsInTheirLine() {
        var block = read("1\t=A1*2\n2\tmany");

        assertThat(block.problems())
                .extracting(LineProblem::line, LineProblem::column, LineProblem::cell)
                .containsExactly(tuple(1L, 2, "=A1*2"), tuple(2L, 2, "many"));
        assertThat(read("\0").problems()).hasSize(1);
    }

    private static ValueBlock read(String text) {
        return ValueBlock.read(text, Cadence.MONTHLY, DecimalMark.POINT);
    }
}
