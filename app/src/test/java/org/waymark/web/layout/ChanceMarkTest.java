package org.waymark.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.platform.Messages;

class ChanceMarkTest {
    private static final Words WORDS = Words.of(new Messages(), ZoneOffset.UTC, Instant.parse("2026-05-19T08:00:00Z"));

    @ParameterizedTest(name = "{0}: {1} and {2} dots")
    @CsvSource({
        "0,     3%,  0",
        "0.03,  3%,  0",
        "0.06,  5%,  1",
        "0.43,  45%, 4",
        "0.48,  50%, 5",
        "0.94,  95%, 9",
        "0.97,  97%, 10",
        "1,     97%, 10",
    })
    void whatIsToComeIsToldInSteps(double chance, String text, int dots) {
        var mark = ChanceMark.of(chance, false, WORDS);

        assertThat(mark.text()).isEqualTo(text);
        assertThat(mark.dots()).isEqualTo(dots);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0.001, <1%", "0.934, 93%", "0.995, >99%"})
    void whatAStudyFoundIsToldAsItIsAndNeverAsSure(double chance, String text) {
        assertThat(ChanceMark.found(chance, WORDS).text()).isEqualTo(text);
    }
}
