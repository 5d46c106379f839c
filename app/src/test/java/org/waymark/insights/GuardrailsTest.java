package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardrailsTest {
    private final Guardrails guardrails = new Guardrails();

    @Test
    void aNameIsKnownByItsWordsWhateverItsLetters() {
        assertThat(guardrails.of("FIRST REPLY from Support")).contains("satisfaction");
        assertThat(guardrails.of("Voluntary Turnover")).contains("staff cost");
        assertThat(guardrails.of("Scrap rate")).contains("throughput");
    }

    @Test
    void theFirstLineThatFitsCounts() {
        assertThat(guardrails.of("Time to fill where voluntary turnover is high"))
                .first()
                .isEqualTo("quality of hire");
    }

    @Test
    void whatIsCalledAlikeIsToldApart() {
        assertThat(guardrails.of("Inventory turnover")).contains("on-time").doesNotContain("staff cost");
    }

    @Test
    void wordsBeginWhereAWordBegins() {
        assertThat(Guardrails.names("Net revenue", "revenue")).isTrue();
        assertThat(Guardrails.names("Unsales", "sales")).isFalse();
    }

    @Test
    void ofUnknownNamesNothingIsKnown() {
        assertThat(guardrails.of("Ångström per fortnight")).isEmpty();
    }
}
