package org.waymark.analytics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Series;
import org.waymark.analytics.detect.Bounds;
import org.waymark.analytics.detect.Chart;
import org.waymark.analytics.detect.Observed;
import org.waymark.analytics.forecast.Domain;
import org.waymark.analytics.forecast.Law;

class NewestTest {
    @Test
    void aSteadyValueDoesNotStandOut() {
        assertThat(newest(steady(40, 100.3), surprise(100.3, 1))).isEmpty();
    }

    @Test
    void aSurpriseIsASpike() {
        assertThat(newest(steady(40, 112), surprise(112, 1)).getFirst())
                .isInstanceOfSatisfying(Anomaly.Spike.class, spike -> {
                    assertThat(spike.place()).isEqualTo(40);
                    assertThat(spike.severity()).isEqualTo(Severity.HIGH);
                });
    }

    @Test
    void threeOfFourNearALimitAreADrift() {
        assertThat(newest(steady(40, 102.2, 99.9, 102.3, 102.2), null))
                .singleElement()
                .isInstanceOf(Anomaly.Drift.class);
    }

    @Test
    void aNewLevelIsAShiftWhileItIsNews() {
        var young = steady(40, 105, 104, 106, 105, 106, 104, 105);
        var old = steady(40, 105, 104, 106, 105, 106, 104, 105, 106, 104, 105, 106, 105, 104, 106, 105);

        assertThat(newest(young, null)).hasAtLeastOneElementOfType(Anomaly.Shift.class);
        assertThat(newest(old, null)).doesNotHaveAnyElementsOfTypes(Anomaly.Shift.class);
    }

    @Test
    void fiveEqualFractionsAreFrozenButCountsMayRepeat() {
        assertThat(newest(steady(40, 99.5, 99.5, 99.5, 99.5, 99.5), null))
                .hasAtLeastOneElementOfType(Anomaly.Frozen.class);
        assertThat(newest(steady(40, 99.5, 99.5, 99.5, 99.5), null))
                .doesNotHaveAnyElementsOfTypes(Anomaly.Frozen.class);
        assertThat(newest(steady(40, 100, 100, 100, 100, 100), null))
                .doesNotHaveAnyElementsOfTypes(Anomaly.Frozen.class);
    }

    @Test
    void aValueBeyondItsBoundsIsImpossibleEvenIfItIsTheFirst() {
        var percent = new Bounds(0, 100);

        assertThat(newest(Observed.of(Series.of(100)).within(percent), null)).isEmpty();
        assertThat(newest(Observed.of(Series.of(101)).within(percent), null))
                .singleElement()
                .satisfies(impossible -> {
                    assertThat(impossible).isInstanceOf(Anomaly.Impossible.class);
                    assertThat(impossible.chance()).isZero();
                    assertThat(impossible.severity()).isEqualTo(Severity.HIGH);
                });
    }

    @Test
    void anExplainedValueIsNotJudged() {
        var explained =
                Observed.of(Series.of(50, 101)).within(new Bounds(0, 100)).explained(Set.of(1));

        assertThat(newest(explained, null)).isEmpty();
    }

    @Test
    void whatCountsMostInTheBudgetComesFirst() {
        var found = newest(steady(40, 112.5, 112.5, 112.5, 112.5, 112.5), surprise(112.5, 4));

        assertThat(found)
                .hasSizeGreaterThan(2)
                .isSortedAccordingTo((a, b) -> Double.compare(a.forBudget(), b.forBudget()));
    }

    @Test
    void theWaysToBeNoticedShareTheBudget() {
        var drift = newest(steady(40, 102.2, 99.9, 102.3, 102.2), null).getFirst();
        var spike = new Anomaly.Spike(0, surprise(112, 1));

        assertThat(drift.forBudget()).isCloseTo(10 * drift.chance(), within(1e-12));
        assertThat(spike.forBudget()).isCloseTo(1.25 * spike.chance(), within(1e-12));
    }

    private static List<Anomaly> newest(Observed observed, Surprise surprise) {
        var chart = Chart.adjusted(observed) instanceof Found(var found) ? found : null;
        return Newest.of(observed, chart, surprise);
    }

    private static Surprise surprise(double value, double scale) {
        return Surprise.of(value, new Law(100, scale, Domain.FREE));
    }

    /** Values about 100 with a standard deviation of 1, and then these. */
    private static Observed steady(int count, double... then) {
        var random = new Random(11);
        var before = DoubleStream.generate(random::nextGaussian).limit(count).map(noise -> 100 + noise);
        return Observed.of(
                Series.of(DoubleStream.concat(before, Arrays.stream(then)).toArray()));
    }
}
