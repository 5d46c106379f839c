package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.kpis.KpiTarget.AtLeast;
import org.waymark.kpis.KpiTarget.AtMost;
import org.waymark.kpis.KpiTarget.Between;

class KpiStandingTest {

    @ParameterizedTest(name = "{0} with {1} to {2}: {3}")
    @CsvSource({
        "119, , 150, MEETS",
        "150, , 150, MEETS", // bounds are inside
        "150.1, , 150, NEAR",
        "157.5, , 150, NEAR", // exactly 5 %
        "157.6, , 150, MISSES",
        "0.30000000000000004, , 0.3, MEETS", // 0.1 + 0.2
        "100, 100, , MEETS",
        "95, 100, , NEAR",
        "94.9, 100, , MISSES",
        "-105, -100, , NEAR",
        "-106, -100, , MISSES",
        "4, 3, 5, MEETS",
        "3, 3, 5, MEETS",
        "5, 3, 5, MEETS",
        "2.9, 3, 5, NEAR",
        "5.2, 3, 5, NEAR",
        "5.3, 3, 5, MISSES",
        "2.8, 3, 5, MISSES",
        "0, , 0, MEETS",
        "0.001, , 0, MISSES", // nothing is near to none
    })
    void aValueStandsAgainstItsTarget(double value, @Nullable Double low, @Nullable Double high, KpiStanding standing) {
        var target = KpiTarget.of(low, high).orElseThrow();

        assertThat(KpiStanding.of(value, target, Thresholds.DEFAULT)).isEqualTo(standing);
    }

    @Test
    void withoutTargetOrDataThereIsNoJudgement() {
        assertThat(KpiStanding.of(119.0, null, Thresholds.DEFAULT)).isEqualTo(KpiStanding.NO_TARGET);
        assertThat(KpiStanding.of(null, new AtLeast(1), Thresholds.DEFAULT)).isEqualTo(KpiStanding.NO_DATA);
        assertThat(KpiStanding.of(null, null, Thresholds.DEFAULT)).isEqualTo(KpiStanding.NO_DATA);
        assertThat(KpiTarget.of(null, null)).isEmpty();
    }

    @Test
    void howNearIsNearIsASetting() {
        assertThat(KpiStanding.of(110.0, new AtMost(100), new Thresholds(10))).isEqualTo(KpiStanding.NEAR);
        assertThat(KpiStanding.of(100.1, new AtMost(100), new Thresholds(0))).isEqualTo(KpiStanding.MISSES);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 101, Double.NaN})
    void anAbsurdThresholdIsRefused(double percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(percent));
    }

    @Test
    void anAbsurdTargetIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Between(5, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new AtLeast(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new AtMost(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Between(0, 1e300));
    }

    @Test
    void atMostIsAtLeastMirroredAndABandIsBothAtOnce() {
        var random = new Random(7);
        for (var run = 0; run < 500; run++) {
            var bound = random.nextInt(-10_000, 10_000) / 10.0;
            var value = bound * (0.9 + random.nextInt(21) / 100.0);
            var atLeast = KpiStanding.of(value, new AtLeast(bound), Thresholds.DEFAULT);

            assertThat(KpiStanding.of(-value, new AtMost(-bound), Thresholds.DEFAULT))
                    .isEqualTo(atLeast);
            assertThat(new Between(bound, bound).isMetBy(value))
                    .isEqualTo(new AtLeast(bound).isMetBy(value) && new AtMost(bound).isMetBy(value));
            assertThat(KpiStanding.of(value * 1000, new AtLeast(bound * 1000), Thresholds.DEFAULT))
                    .isEqualTo(atLeast);
        }
    }
}
