package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "a+b.c@sub.example.org", "josé@bücher.example", " ada@example.org "})
    void ordinaryAddressesAreTaken(String text) {
        var problems = new Problems();

        EmailAddress.checked(problems, "email", text);

        assertThatCode(problems::refuse).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@halden",
                "ada@@example.org",
                "ada@example..org",
                "ada lovelace@example.org",
                "ada@example.org\nBcc: all@example.org",
                "<ada@example.org>",
                "ada@example.org,bob@example.org",
            })
    void whatIsNoAddressIsRefused(String text) {
        var problems = new Problems();

        EmailAddress.checked(problems, "email", text);

        assertThatThrownBy(problems::refuse).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void caseDoesNotMakeAnotherAddressButAnAccentDoes() {
        assertThat(new EmailAddress("Ada@Example.ORG").folded()).isEqualTo("ada@example.org");
        assertThat(new EmailAddress("josé@example.org").folded())
                .isNotEqualTo(new EmailAddress("jose@example.org").folded());
    }

    @Test
    void anAddressThatGrowsBeyondItsColumnWhenFoldedIsRefused() {
        var problems = new Problems();

        EmailAddress.checked(problems, "email", "ﷺ".repeat(60) + "@example.org");

        assertThatThrownBy(problems::refuse).isInstanceOf(Refused.Invalid.class);
    }
}
