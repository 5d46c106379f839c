package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private final Numbers english = Numbers.of(Locale.ENGLISH);

    @ParameterizedTest(name = "{0} with at most {1} decimals is {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "0, 0, 0",
                "-0.0, 0, 0",
                "-0.4, 0, 0",
                "-0.5, 0, −1",
                "0.49999999999999994, 0, 0",
                "2.5, 0, 3",
                "99.5, 0, 100",
                "100.5, 0, 101",
                "7, 3, 7",
                "7.125, 2, 7.13",
                "1234.5, 1, \"1,234.5\"",
                "-3, 1, −3"
            })
    void numbersAreRoundedHalfUpAndGrouped(double value, int decimals, String written) {
        assertThat(english.atMost(value, decimals)).isEqualTo(written);
    }

    @Test
    void thoseKeptInWritingAreWrittenAsAllOthers() {
        for (var value = 0.0; value < 110; value += 0.125) {
            assertThat(english.atMost(value, 0)).isEqualTo(english.fixed(value, 0));
        }
    }
}
