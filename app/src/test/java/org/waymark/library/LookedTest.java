package org.waymark.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookedTest {
    private static final Template TURNOVER =
            Catalog.read("en").kpi("Voluntary turnover").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "turn",
        "TURNOVER voluntary",
        "turnovr", // a letter is missing
        "tunrover", // two are swapped
        "volntary turnower", // one in each
        "attrition", // what others call it
        "resignd", // in what it says
        "people", // its shelf
    })
    void aTemplateIsFoundByTheBeginningsOfItsWords(String typed) {
        assertThat(Looked.forText(typed).score(TURNOVER, "people")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"turnip", "tunr", "tunrovre", "over", "revenue", "turnover revenue", "x"})
    void whatDoesNotFitIsNotFound(String typed) {
        assertThat(Looked.forText(typed).score(TURNOVER, "people")).isZero();
    }

    @Test
    void wordsInTheNameCountMost() {
        var inName = Looked.forText("turnover").score(TURNOVER, "");

        assertThat(inName).isGreaterThan(Looked.forText("attrition").score(TURNOVER, ""));
    }
}
