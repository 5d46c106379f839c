package org.waymark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @Test
    void binaryDustIsSweptAway() {
        assertThat(Digits.clean(0.1 + 0.2)).isEqualTo(0.3);
        assertThat(Digits.clean(1.1 * 3)).isEqualTo(3.3);
        assertThat(Digits.same(0.1 + 0.2, 0.3)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "123456789012.4, 123456789012",
        "123456789012.5, 123456789013",
        "-123456789012.5, -123456789013",
        "1.0000000000004, 1.0",
        "0.00000000000012345678901251, 0.000000000000123456789013",
    })
    void twelveDigitsStay(double value, double cleaned) {
        assertThat(Digits.clean(value)).isEqualTo(cleaned);
    }

    @Test
    void minusZeroBecomesZero() {
        assertThat(1 / Digits.clean(-0.0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e400", "-1e400", "1.1e18"})
    void whatIsNotANumberOfThisWorldIsRefused(String typed) {
        var value = Double.parseDouble(typed);

        assertThat(Digits.accepts(value)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Digits.finite(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void nothingInfiniteIsEverCleaned(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Digits.clean(value));
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void cleaningKeepsWhatPeopleTypeAndCleaningTwiceChangesNothing(java.util.Random random) {
        var typed = Seeds.decimal(random);
        var computed = typed / 3;

        assertThat(Digits.clean(typed)).isEqualTo(typed);
        assertThat(Digits.clean(Digits.clean(computed))).isEqualTo(Digits.clean(computed));
        assertThat(Digits.clean(-computed)).isEqualTo(-Digits.clean(computed));
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void numbersCompareAsTheirTwelveDigitsDo(java.util.Random random) {
        var one = Seeds.decimal(random);
        for (int digit = 6; digit < 16; digit++) {
            var other = one * (1 + random.nextGaussian() * Math.pow(10, -digit));

            assertThat(Digits.compare(one, other)).isEqualTo(Double.compare(Digits.clean(one), Digits.clean(other)));
        }
    }
}
