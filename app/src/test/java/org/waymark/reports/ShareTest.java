package org.waymark.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        " 8, 10, 0.4902, 0.9433", // the usual example of Wilson's interval
        " 0, 10, 0,      0.2775",
        "10, 10, 0.7225, 1",
        " 0,  0, 0,      1",
    })
    void howSureAShareIsFollowsWilson(int made, int times, double low, double high) {
        var share = new Share(made, times);

        assertThat(share.low()).isCloseTo(low, within(1e-4));
        assertThat(share.high()).isCloseTo(high, within(1e-4));
        assertThat(share.isTooFew()).isEqualTo(times < 5);
    }
}
