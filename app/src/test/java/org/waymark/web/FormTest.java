package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.Worded;
import org.waymark.platform.Refused;

class FormTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "15 | 15",
                "12.5 | 12.5",
                "12,5 | 12.5",
                "1,234.5 | 1234.5",
                "1,234,567 | 1234567",
                "1 234,5 | 1234.5",
                "−3 | -3",
                "61 % | 61",
                ".5 | 0.5",
                "1e3 | 1000",
            })
    void numbersAreReadAsPeopleWriteThem(String typed, double number) {
        assertThat(form("to", typed).number("to")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "NaN", "Infinity", "0x10", "1.2.3", "--1", "=1+1", "１２x"})
    void whatIsNoNumberIsRefusedWithFieldValueAndRemedy(String typed) {
        var form = form("to", typed);

        form.number("to");

        assertThatThrownBy(form::refuseIfBroken)
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("to");
                                    assertThat(problem.value()).isEqualTo(typed);
                                    assertThat(Worded.of(problem.sentence())).contains("Write a number");
                                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e19", "1000000000000000001000", "1e1000000"})
    void aNumberTooLargeToKeepIsRefusedAsThat(String typed) {
        var form = form("to", typed);

        form.number("to");

        assertThatThrownBy(form::refuseIfBroken)
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.value()).isEqualTo(typed);
                                    assertThat(Worded.of(problem.sentence())).contains("too large");
                                }));
    }

    @Test
    void allProblemsAreSaidAtOnce() {
        var form = new Form(Map.of("due", new String[] {"30 February"}, "owner", new String[] {"7"}));

        form.line("title", 250);
        form.day("due");
        form.id("owner");

        assertThatThrownBy(form::refuseIfBroken)
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("title", "due", "owner"));
    }

    @Test
    void textIsNeitherCutNorEmptiedSilently() {
        var form = form("title", "x".repeat(251));

        form.line("title", 250);

        assertThatThrownBy(form::refuseIfBroken).satisfies(saying("251 characters"));
    }

    @Test
    void controlCharactersAreRefused() {
        var form = form("title", "a\u0000b");

        form.line("title", 250);

        assertThatThrownBy(form::refuseIfBroken).isInstanceOf(Refused.Invalid.class);
    }

    private static Form form(String field, String value) {
        return new Form(Map.of(field, new String[] {value}));
    }
}
