package org.waymark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.measure.Progress.Weighted;

class ProgressTest {

    @Test
    void equalWeightsGiveThePlainMean() {
        assertThat(Progress.mean(List.of(part(0.5, 1), part(0, 1)))).contains(new Progress(0.25));
        assertThat(Progress.mean(List.of(part(0.1, 1), part(0.2, 1), part(0.3, 1))))
                .contains(new Progress(0.2));
    }

    @Test
    void weightsCountInProportion() {
        assertThat(Progress.mean(List.of(part(1, 3), part(0, 1)))).contains(new Progress(0.75));
        assertThat(Progress.mean(List.of(part(1, 0.3), part(0, 0.1)))).contains(new Progress(0.75));
        assertThat(Progress.mean(List.of(part(1, 0), part(0.4, 1)))).contains(new Progress(0.4));
    }

    @Test
    void eachPartCountsFromNoneToAll() {
        assertThat(Progress.mean(List.of(part(1.8, 1), part(0, 1)))).contains(new Progress(0.5));
        assertThat(Progress.mean(List.of(part(-3, 1), part(1, 1)))).contains(new Progress(0.5));
    }

    @Test
    void withoutWeightThereIsNoMean() {
        assertThat(Progress.mean(List.of())).isEmpty();
        assertThat(Progress.mean(List.of(part(1, 0), part(0.5, 0)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void badWeightsAreRefused(double weight) {
        assertThatIllegalArgumentException().isThrownBy(() -> part(1, weight));
    }

    @ParameterizedTest
    @CsvSource({"0.996, 99", "0.5, 50", "0.666666666667, 67", "1, 100", "1.254, 125", "-0.001, -1", "-0.25, -25", "0, 0"
    })
    void roundingNeverClaimsWhatIsNotReached(double ratio, long percent) {
        assertThat(new Progress(ratio).wholePercent()).isEqualTo(percent);
    }

    @Test
    void cappingKeepsTheMiddle() {
        assertThat(new Progress(1.8).capped()).isEqualTo(Progress.DONE);
        assertThat(new Progress(-0.2).capped()).isEqualTo(Progress.NONE);
        assertThat(new Progress(0.4).capped()).isEqualTo(new Progress(0.4));
    }

    @Test
    void progressHasAnOrder() {
        assertThat(Stream.of(0.5, -1.0, 2.0).map(Progress::new).sorted().map(Progress::ratio))
                .containsExactly(-1.0, 0.5, 2.0);
        assertThat(new Progress(0.999999999999).isDone()).isFalse();
        assertThat(new Progress(0.9999999999999).isDone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void progressIsANumber(double ratio) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Progress(ratio));
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void neitherOrderNorTheScaleOfWeightsMatters(Random random) {
        var parts = Stream.generate(() -> part(random.nextDouble() * 2 - 0.5, random.nextInt(1, 10)))
                .limit(5)
                .toList();
        var mean = Progress.mean(parts).orElseThrow();

        assertThat(Progress.mean(parts.reversed())).contains(mean);
        assertThat(Progress.mean(parts.stream()
                        .map(p -> part(p.progress().ratio(), p.weight() * 100))
                        .toList()))
                .contains(mean);
        assertThat(mean.ratio()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void theMeanOfTheSameIsTheSame(Random random) {
        var ratio = Digits.clean(random.nextDouble());

        assertThat(Progress.mean(Collections.nCopies(random.nextInt(1, 20), part(ratio, 0.1))))
                .contains(new Progress(ratio));
    }

    @ParameterizedTest
    @CsvSource({"0.7, 0.7", "0.666666666667, 0.67", "0.996, 0.99", "1, 1", "1.7, 1", "-0.4, 0", "0.004, 0"})
    void aScoreIsCappedProgressInTwoDecimals(double ratio, double score) {
        assertThat(Score.of(new Progress(ratio)).value()).isEqualTo(score);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.01, 0.705, Double.NaN})
    void aScoreOutsideItsScaleIsRefused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(value));
    }

    @ParameterizedTest(name = "{0} done, {1} due, tolerance {2}: {3}")
    @CsvSource({
        "0.4, 0.5, 10, ON_PACE", // exactly the tolerance
        "0.399, 0.5, 10, BEHIND",
        "0.6, 0.5, 10, ON_PACE",
        "0.601, 0.5, 10, AHEAD",
        "0.5, 0.5, 0, ON_PACE",
        "-0.2, 0, 10, BEHIND",
        "0.2, 0.3, 10, ON_PACE", // 0.3 - 0.2 is more than 0.1 in binary
    })
    void paceComparesWhatIsDoneWithWhatIsDue(double done, double due, double tolerance, Pace pace) {
        assertThat(Pace.of(new Progress(done), due, tolerance)).isEqualTo(pace);
    }

    private static Weighted part(double ratio, double weight) {
        return new Weighted(new Progress(ratio), weight);
    }
}
