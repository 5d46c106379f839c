package org.waymark.analytics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.NotYet;

class ArrivalTest {
    /** Days after the end of the month. */
    private static final double[] LATENESS = {2, 3, 2, 4, 3, 2, 3, 2, 3, 5, 3};

    @Test
    void twiceTheUsualLatenessIsAllowed() {
        assertThat(Arrival.of(LATENESS, 1)).isEqualTo(new Found<>(new Arrival(4, 8, 11)));
    }

    @Test
    void aValueIsMissingWhenItIsLaterThanAllowed() {
        var arrival = new Arrival(4, 8, 11);

        assertThat(arrival.isMissing(8)).isFalse();
        assertThat(arrival.isMissing(8.1)).isTrue();
    }

    @Test
    void whoIsAlwaysOnTimeMayStillBeALittleLate() {
        assertThat(Arrival.of(new double[] {0, 0, -1, 0, 0}, 3)).isEqualTo(new Found<>(new Arrival(0, 3, 5)));
    }

    @Test
    void fewArrivalsDoNotSayWhatIsUsual() {
        assertThat(Arrival.of(new double[] {1, 1, 1}, 1))
                .isInstanceOfSatisfying(
                        NotYet.class, answer -> assertThat(answer.missing()).isEqualTo(2));
    }
}
