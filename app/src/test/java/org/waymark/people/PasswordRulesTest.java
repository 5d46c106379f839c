package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nine char",
                "Password123",
                "QWERTYUIOP",
                "aaaaaaaaaaaa",
                "abababababab",
                "Ada@Example.org",
                "ｐａｓｓｗｏｒｄ１２３"
            })
    void whatIsGuessedFirstIsRefusedWithoutRepeatingIt(String password) {
        var problems = new Problems();

        PasswordRules.checked(problems, "password", password, "ada@example.org");

        assertThatThrownBy(problems::refuse)
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("password");
                                    assertThat(problem.value()).isEmpty();
                                }));
    }

    @Test
    void lengthIsCountedInCharactersThatPeopleSee() {
        var problems = new Problems();

        PasswordRules.checked(problems, "password", "😀🚲🌍".repeat(66), "ada@example.org");
        problems.refuse();
        PasswordRules.checked(problems, "password", "😀🚲🌍".repeat(67), "ada@example.org");

        assertThatThrownBy(problems::refuse).satisfies(saying("10 to 200"));
    }

    @Test
    void howAKeyboardComposesALetterMakesNoDifference() {
        assertThat(PasswordRules.normal("caf\u00e9 au lait")).isEqualTo(PasswordRules.normal("cafe\u0301 au lait"));
    }
}
