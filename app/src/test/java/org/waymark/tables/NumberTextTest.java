package org.waymark.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @ParameterizedTest(name = "{0} by {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.5        | POINT | 1234.5",
                "1.234,5        | COMMA | 1234.5",
                "1,234          | POINT | 1234",
                "1,234          | COMMA | 1.234",
                "0,125          | COMMA | 0.125",
                "12,5 %         | COMMA | 12.5",
                "12.5%          | POINT | 12.5",
                "1 234 567,8    | COMMA | 1234567.8",
                "1'234.50       | POINT | 1234.5",
                "(12.5)         | POINT | -12.5",
                "−3             | POINT | -3",
                "+3             | POINT | 3",
                "-0             | POINT | 0",
                ".5             | POINT | 0.5",
                "$1,200.00      | POINT | 1200",
                "-€5            | POINT | -5",
                "1.200,00 €     | COMMA | 1200",
                "EUR 12         | POINT | 12",
                "1.5E+06        | POINT | 1500000",
            })
    void numbersAreReadAsSpreadsheetsShowThem(String cell, DecimalMark mark, double value) {
        assertThat(NumberText.parse(cell, mark)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "NaN",
                "Infinity",
                "1e400",
                "1e19",
                "12,34,5",
                "1,23.5",
                "--3",
                "1.2.3",
                "0x10",
                "#DIV/0!",
                ".",
                "%",
                "e5",
                "1d",
                "=1+1",
                "12 apples",
                "5 5",
                "1 2345",
                "12 34"
            })
    void whatIsNoNumberIsNotRead(String cell) {
        assertThat(NumberText.parse(cell, DecimalMark.POINT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=cmd|'/c calc'!A1", "+SUM(A1)", "-cmd|x", "@SUM(1)", " =x", "- (A1)"})
    void whatASpreadsheetWouldRunIsAFormula(String cell) {
        assertThat(NumberText.isFormula(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "- 5", "-€5", "5", "-", "(5)"})
    void aSignBeforeANumberIsNoFormula(String cell) {
        assertThat(NumberText.isFormula(cell)).isFalse();
    }

    @Test
    void aColumnTellsItsMarkByTheFirstCellThatCanBeReadInOneWayOnly() {
        assertThat(NumberText.markOf(List.of("12", "1,234", "12,5"))).contains(DecimalMark.COMMA);
        assertThat(NumberText.markOf(List.of("12", "1,234", "12.5"))).contains(DecimalMark.POINT);
        assertThat(NumberText.markOf(List.of("12", "1,234", "n/a"))).isEmpty();
    }
}
