package org.waymark.evidence.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NabScoreTest {
    private static final int LENGTH = 200;
    private static final Stream.Window WINDOW = new Stream.Window(100, 119);
    private static final Stream STREAM = new Stream("a.csv", new double[LENGTH], List.of(WINDOW));

    @Test
    void sayingNothingIsZero() {
        assertThat(score()).isZero();
    }

    @Test
    void findingTheWindowAtOnceIsAHundred() {
        assertThat(score(100)).isCloseTo(100, within(1e-9));
    }

    /** The published scale: 2 / (1 + e^(5 position)) - 1 is 0.84828 half way and 0.98661 at the left edge. */
    @Test
    void halfWayThroughTheWindowIsWorthLess() {
        assertThat(score(110)).isCloseTo(100 * (1 + 0.84828 / 0.98661) / 2, within(1e-3));
    }

    @Test
    void aSecondAlarmInTheSameWindowAddsNothing() {
        assertThat(score(100, 110, 119)).isCloseTo(score(100), within(1e-9));
    }

    @Test
    void aFalseAlarmCostsLessRightBehindTheWindowThanFarAway() {
        assertThat(score(100, 50)).isCloseTo(100 * (2 - 0.11) / 2, within(1e-9));
        assertThat(score(100, 122)).isBetween(score(100, 50), score(100));
    }

    @Test
    void learningIsNotScored() {
        assertThat(STREAM.probation()).isEqualTo(30);

        assertThat(score(100, 29)).isEqualTo(score(100));
        assertThat(score(100, 30)).isLessThan(score(100));
    }

    @Test
    void theBestThresholdIsFound() {
        var scores = new double[LENGTH];
        scores[60] = 0.4;
        scores[100] = 0.7;

        assertThat(NabScore.of(List.of(new NabScore.Said(STREAM, scores)))).isCloseTo(100, within(1e-9));
    }

    private static double score(int... alarms) {
        var scores = new double[LENGTH];
        IntStream.of(alarms).forEach(place -> scores[place] = 1);
        return NabScore.of(List.of(new NabScore.Said(STREAM, scores)));
    }
}
