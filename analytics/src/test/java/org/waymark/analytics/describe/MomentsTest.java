package org.waymark.analytics.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentsTest {
    /** NumAcc1 of NIST StRD: certified to all digits. */
    @Test
    void valuesFarFromZeroKeepTheirDigits() {
        var moments = Moments.of(10000001, 10000003, 10000002);

        assertThat(moments.mean()).isEqualTo(10000002);
        assertThat(moments.sd()).isEqualTo(1);
    }

    /** NumAcc4 of NIST StRD: 10000000.2, then 500 times 10000000.1 and 10000000.3. The doubles themselves hold 8 digits of 0.1. */
    @Test
    void aThousandValuesFarFromZeroKeepWhatDoublesHold() {
        var values = new double[1001];
        Arrays.setAll(values, i -> i == 0 ? 10000000.2 : i % 2 == 1 ? 10000000.1 : 10000000.3);

        var moments = Moments.of(values);

        assertThat(moments.mean()).isCloseTo(10000000.2, within(1e-8));
        assertThat(moments.sd()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void shiftingAndScalingDoesTheSameToMeanAndSpread() {
        for (int seed = 0; seed < 50; seed++) {
            var values = new Random(seed).doubles(30).toArray();

            var plain = Moments.of(values);
            var moved = Moments.of(
                    Arrays.stream(values).map(value -> 100 - 3 * value).toArray());

            assertThat(moved.mean()).isCloseTo(100 - 3 * plain.mean(), within(1e-12));
            assertThat(moved.sd()).isCloseTo(3 * plain.sd(), within(1e-12));
        }
    }

    @Test
    void oneValueHasNoSpread() {
        assertThat(Moments.of(7)).isEqualTo(new Moments(1, 7, 0));
    }

    @Test
    void nothingHasNoMoments() {
        assertThatIllegalArgumentException().isThrownBy(Moments::of);
    }
}
