package org.waymark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest(name = "{0} in a unit of {1} decimals is shown with {2}")
    @CsvSource({
        "99.99,      1, 2",
        "99.9,       1, 1",
        "100,        1, 1", // never with fewer than the unit has
        "1e9,        0, 0",
        "0.12,       0, 2",
        "0.30000000000000004, 1, 1", // dust is no decimal
        "0.12345678, 2, 6", // nor is there an end to some
    })
    void aValueIsShownWithAllItsDecimals(double value, int decimals, int shown) {
        assertThat(new Unit(Unit.Kind.PERCENT, "%", decimals).showing(value))
                .isEqualTo(new Unit(Unit.Kind.PERCENT, "%", shown));
    }
}
