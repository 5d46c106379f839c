package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.platform.Refused.Problem;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void textIsStrippedAndComposed() {
        assertThat(problems.line("name", " Cafe\u0301 ", 10)).isEqualTo("Caf\u00e9");
        assertThat(problems.text("note", "one\r\ntwo\rthree\tfour", 40)).isEqualTo("one\ntwo\nthree\tfour");
        assertThat(problems.optionalLine("title", null, 10)).isEmpty();
        assertThatCode(problems::refuse).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "\ud83d", "elevenchars"})
    void aLineThatCannotBeShownIsOneProblem(String value) {
        problems.line("name", value, 10);

        assertThatThrownBy(problems::refuse)
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems()).hasSize(1));
    }

    @Test
    void allProblemsAreToldTogetherInTheirOrder() {
        problems.line("name", "", 10);
        problems.add("age", -1, "This is below 0. Write a number from 0.");

        assertThatThrownBy(problems::refuse)
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field, Problem::value)
                                .containsExactly(tuple("name", ""), tuple("age", "-1")));
    }

    @Test
    void namesAndValuesWithoutEndAreCutBetweenTwoCharacters() {
        var problem = new Problem("x".repeat(9_000), "🚲".repeat(9_000), "no.text.missing");

        assertThat(problem.field()).hasSize(200).endsWith("x…");
        assertThat(problem.value()).hasSize(79).endsWith("🚲…");
    }

    @Test
    void lengthIsCountedInCharactersThatPeopleSee() {
        assertThat(problems.line("name", "🚲".repeat(10), 10)).hasSize(20);
        assertThatCode(problems::refuse).doesNotThrowAnyException();
    }
}
