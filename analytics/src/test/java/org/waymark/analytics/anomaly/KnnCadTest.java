package org.waymark.analytics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnnCadTest {
    private static final int LEARNING = 200;
    private static final int JUMP = 800;

    @Test
    void aValueNeverSeenIsAnAlarm() {
        var scores = watch(stream(40));

        assertThat(scores[JUMP]).isGreaterThanOrEqualTo(KnnCad.ALARM);
    }

    @Test
    void whileLearningItSaysNothing() {
        assertThat(Arrays.copyOf(watch(stream(40)), LEARNING - 1)).containsOnly(0);
    }

    @Test
    void afterAnAlarmTheSameEventIsNotAnAlarmAgain() {
        var scores = watch(stream(40));

        assertThat(Arrays.copyOfRange(scores, JUMP + 1, JUMP + 1 + LEARNING / 5))
                .containsOnly(0.5);
    }

    @Test
    void aCalmStreamRaisesFewAlarms() {
        var alarms = Arrays.stream(watch(stream(0)))
                .filter(score -> score >= KnnCad.ALARM)
                .count();

        assertThat(alarms).isLessThanOrEqualTo(12); // of 1,800 values; 0.35 % would be 6
    }

    @Test
    void theUnitDoesNotMatter() {
        var stream = stream(40);
        var inThousands = Arrays.stream(stream).map(value -> value * 1024).toArray();

        assertThat(watch(inThousands)).containsExactly(watch(stream));
    }

    @Test
    void aStreamThatStandsStillIsAsUsual() {
        assertThat(watch(new double[1000])).containsOnly(0);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new KnnCad(KnnCad.FEWEST - 1))
                .hasMessageContaining("At least 47 values to learn from, not 46");
        assertThatThrownBy(() -> new KnnCad(LEARNING).next(Double.NaN)).hasMessageContaining("must be finite");
    }

    private static double[] stream(double jump) {
        var random = new Random(7);
        var values = new double[2000];
        for (int i = 0; i < values.length; i++)
            values[i] = 50 + 10 * Math.sin(i / 12.0) + random.nextGaussian() + (i == JUMP ? jump : 0);
        return values;
    }

    private static double[] watch(double[] stream) {
        var watch = new KnnCad(LEARNING);
        return Arrays.stream(stream).map(watch::next).toArray();
    }
}
