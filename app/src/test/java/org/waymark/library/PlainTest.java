package org.waymark.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
    @ParameterizedTest
    @CsvSource({
        "Churn from 5 to 3%, Churn",
        "Voluntary turnover from 18.3% to 15%, Voluntary turnover",
        "Waiting from 41 days to 30 days, Waiting",
        "Ship 3 products, Ship … products",
        "Be a place people choose to stay, Be a place people choose to stay",
        "'1,000', …",
    })
    void theNumbersOfOneGoalAreLeftOut(String title, String plain) {
        assertThat(Plain.words(title)).isEqualTo(plain);
    }
}
