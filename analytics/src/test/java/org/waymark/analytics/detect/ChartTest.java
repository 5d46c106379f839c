package org.waymark.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

class ChartTest {
    /** Voluntary turnover in percent over 28 months; the shift plan was cut to five days a while before the 21st. */
    private static final double[] TURNOVER = {
        22.6, 24.1, 21.7, 23.4, 22.2, 24.6, 23.1, 21.8, 24.3, 22.7, 22.0, 23.6, 23.3, 24.4, 22.5, 23.9, 22.8, 21.6,
        23.2, 22.2, 20.6, 19.8, 20.3, 19.1, 18.9, 17.8, 18.7, 18.3
    };

    @Test
    void aDropThatStaysBeginsAPhase() {
        var chart = adjusted(Observed.of(Series.of(TURNOVER)));

        assertThat(chart.phases()).hasSize(2);
        var now = chart.phases().getLast();
        assertThat(now.from()).isEqualTo(20);
        assertThat(now.count()).isEqualTo(8);
        assertThat(limits(now).firmness()).isEqualTo(Firmness.VERY_PROVISIONAL);
        assertThat(limits(now).centreAt(27)).isCloseTo(19.19, within(0.005));
    }

    @Test
    void eightMonthsUnderTheOldAverageAreThePresent() {
        var chart = adjusted(Observed.of(Series.of(TURNOVER)));

        assertThat(chart.present()).isInstanceOfSatisfying(Present.Signalled.class, present -> {
            assertThat(present.signal().rule()).isEqualTo(Rule.RUN);
            assertThat(present.signal().up()).isFalse();
            assertThat(present.signal().since()).isEqualTo(20);
            assertThat(present.signal().phase()).isZero();
            assertThat(present.signal().chance()).isEqualTo(1.0 / 256);
        });
    }

    @Test
    void newcomersAreJudgedByTheOldLimitsToo() {
        var chart = adjusted(Observed.of(Series.of(TURNOVER)));

        assertThat(chart.signals())
                .filteredOn(signal -> signal.rule() == Rule.OUTSIDE && signal.phase() == 0)
                .extracting(Signal::since)
                .contains(24, 25, 26, 27);
    }

    @Test
    void everyPointHasTheCentreAndLimitsOfItsPhase() {
        var chart = adjusted(Observed.of(Series.of(TURNOVER)));

        assertThat(chart.points()).hasSize(28);
        for (var point : chart.points()) {
            var limits = limits(chart.phases().get(point.phase()));
            assertThat(point.value()).isEqualTo(TURNOVER[point.place()]);
            assertThat(point.centre()).isEqualTo(limits.centreAt(point.place()));
            assertThat(point.limits())
                    .isEqualTo(new Span(limits.lowerAt(point.place()), limits.upperAt(point.place())));
        }
        assertThat(chart.ranges()).hasSize(27);
    }

    @Test
    void steadyNoiseIsSteady() {
        var values = new double[] {
            22.6, 24.1, 21.7, 23.4, 22.2, 24.6, 23.1, 21.8, 24.3, 22.7, 22.0, 23.6, 23.3, 24.4, 22.5, 23.9, 22.8, 21.6,
            23.2, 22.2, 23.8, 22.9, 21.9, 23.5, 22.6
        };

        var chart = adjusted(Observed.of(Series.of(values)));

        assertThat(chart.signals()).isEmpty();
        assertThat(chart.present()).isEqualTo(new Present.Steady(0));
    }

    @Test
    void aSignalIsPastAfterThreeQuietValues() {
        var steady = Arrays.copyOf(TURNOVER, 20);
        steady[16] = 30;

        var then = plain(Observed.of(Series.of(Arrays.copyOf(steady, 19))));
        var later = plain(Observed.of(Series.of(steady)));

        assertThat(then.present()).isInstanceOf(Present.Signalled.class);
        assertThat(later.signals()).extracting(Signal::rule).contains(Rule.OUTSIDE);
        assertThat(later.present()).isInstanceOf(Present.Steady.class);
    }

    @Test
    void limitsRestOnTheFirst24Values() {
        var values = noise(40, 7);
        var before = limits(plain(Observed.of(Series.of(values))).phases().getFirst());
        Arrays.fill(values, 24, 40, 3);

        var after = limits(plain(Observed.of(Series.of(values))).phases().getFirst());

        assertThat(after).isEqualTo(before);
        assertThat(after.firmness()).isEqualTo(Firmness.FROZEN);
    }

    @Test
    void belowTwentyFourValuesTheChartIsPlain() {
        var short23 = Observed.of(Series.of(Arrays.copyOfRange(TURNOVER, 5, 28)));

        assertThat(adjusted(short23)).isEqualTo(plain(short23));
    }

    @Test
    void fiveValuesCannotBeCharted() {
        var five = Observed.of(Series.of(1, 2, 3, 4, 5, 6)).newestProvisional();

        assertThat(Chart.adjusted(five)).isEqualTo(Finding.<Chart>notYet(Lack.VALUES, 5, 6));
    }

    @Test
    void anExplainedValueIsDrawnButNeitherJudgedNorCounted() {
        var values = noise(30, 9);
        values[12] = 50;

        var chart = adjusted(Observed.of(Series.of(values)).explained(Set.of(12)));

        assertThat(chart.points().get(12).use()).isEqualTo(Use.EXPLAINED);
        assertThat(chart.points().get(12).value()).isEqualTo(50);
        assertThat(chart.signals())
                .allSatisfy(signal -> assertThat(signal.places()).doesNotContain(12));
        assertThat(limits(chart.phases().getFirst()).reach()).isLessThan(5);
        assertThat(chart.ranges()).extracting(MovingRange::place).doesNotContain(12, 13);
    }

    @Test
    void aProvisionalNewestValueIsDrawnOnly() {
        var values = noise(30, 9);
        values[29] = 50;

        var chart = adjusted(Observed.of(Series.of(values)).newestProvisional());

        assertThat(chart.points().getLast().use()).isEqualTo(Use.PROVISIONAL);
        assertThat(chart.signals())
                .allSatisfy(signal -> assertThat(signal.until()).isLessThan(29));
        assertThat(chart.early()).isNull();
    }

    @Test
    void aSeasonIsTakenOutAndShownInTheLimits() {
        var months = IntStream.range(0, 60)
                .mapToDouble(month -> 100 * (1 + 0.4 * Math.sin(month * Math.PI / 6)) + noise(60, 2)[month])
                .toArray();

        var chart = adjusted(Observed.of(Series.of(months)).every(12));

        assertThat(chart.season()).isNotNull();
        assertThat(chart.signals())
                .filteredOn(signal -> signal.rule() == Rule.OUTSIDE)
                .hasSizeLessThan(3);
        assertThat(chart.points()).allSatisfy(point -> {
            var span = Objects.requireNonNull(point.limits());
            assertThat(span.upper() - span.lower()).isLessThan(20);
            assertThat(point.centre()).isBetween(span.lower(), span.upper());
        });
        assertThat(chart.points().get(3).centre()).isCloseTo(140, within(3.0));
        assertThat(chart.points().get(9).centre()).isCloseTo(60, within(3.0));
    }

    @Test
    void limitsAreWidenedWhereNeighboursResembleEachOther() {
        var values = new double[40];
        var random = new Random(12);
        for (int i = 1; i < 40; i++) values[i] = 0.6 * values[i - 1] + random.nextGaussian();

        var chart = adjusted(Observed.of(Series.of(values)));

        var noise = Objects.requireNonNull(chart.noise());
        assertThat(noise.isBeyondChance()).isTrue();
        assertThat(limits(chart.phases().getLast()).widening())
                .isEqualTo(noise.widening())
                .isGreaterThan(1.2);
        assertThat(limits(plain(Observed.of(Series.of(values))).phases().getFirst())
                        .widening())
                .isEqualTo(1);
    }

    @Test
    void aClimbIsALineAndNoSignal() {
        var values = noise(40, 5);
        for (int i = 0; i < 40; i++) values[i] += i;

        var chart = adjusted(Observed.of(Series.of(values)));

        assertThat(chart.phases()).hasSize(1);
        assertThat(chart.phases().getFirst().shape()).isEqualTo(Shape.LINES);
        assertThat(limits(chart.phases().getFirst()).slope()).isCloseTo(1, within(0.05));
        assertThat(chart.present()).isInstanceOf(Present.Steady.class);
    }

    @Test
    void limitsAreClippedToTheBounds() {
        var values =
                Arrays.stream(noise(30, 6)).map(value -> Math.abs(value) * 3).toArray();

        var chart = adjusted(Observed.of(Series.of(values)).within(Bounds.FROM_ZERO));

        assertThat(limits(chart.phases().getFirst()).lowerAt(0)).isNegative();
        assertThat(chart.points())
                .allSatisfy(point -> assertThat(
                                Objects.requireNonNull(point.limits()).lower())
                        .isZero());
    }

    @Test
    void unitsMoveTheLimitsAndLeaveTheSignals() {
        for (int seed = 0; seed < 20; seed++) {
            var values = noise(50, seed);
            for (int i = 30; i < 50; i++) values[i] += seed % 4;
            var scaled = Arrays.stream(values).map(value -> 7 * value).toArray();

            var chart = adjusted(Observed.of(Series.of(values)));
            var moved = adjusted(Observed.of(Series.of(scaled)));

            assertThat(moved.signals())
                    .extracting(Signal::rule, Signal::places, Signal::up)
                    .isEqualTo(chart.signals().stream()
                            .map(signal ->
                                    org.assertj.core.groups.Tuple.tuple(signal.rule(), signal.places(), signal.up()))
                            .toList());
            assertThat(limits(moved.phases().getLast()).reach())
                    .isCloseTo(7 * limits(chart.phases().getLast()).reach(), within(1e-9));
        }
    }

    @Test
    void aGapAtTheEndChangesNothing() {
        var longer = Arrays.copyOf(TURNOVER, 30);
        longer[28] = Double.NaN;
        longer[29] = Double.NaN;

        var chart = adjusted(Observed.of(Series.of(TURNOVER)));
        var withGap = adjusted(Observed.of(Series.withGaps(longer)));

        assertThat(withGap.signals()).isEqualTo(chart.signals());
        assertThat(withGap.points()).isEqualTo(chart.points());
        assertThat(withGap.present()).isEqualTo(chart.present());
    }

    /** Gaps, repeated values, jumps, any size: whatever a KPI may do. */
    @Test
    void strangeSeriesHaveNoStrangeNumbersInTheirCharts() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            double size = Math.pow(10, random.nextInt(-9, 13));
            var values = new double[6 + random.nextInt(100)];
            double level = 0;
            for (int i = 0; i < values.length; i++) {
                if (random.nextInt(15) == 0) level = 5 * random.nextGaussian();
                values[i] = size
                        * switch (random.nextInt(6)) {
                            case 0 -> Double.NaN;
                            case 1, 2 -> level;
                            case 3 -> Math.rint(level + random.nextGaussian());
                            default -> level + random.nextGaussian();
                        };
            }
            var observed = Observed.of(Series.withGaps(values))
                    .every(12)
                    .within(seed % 2 == 0 ? Bounds.NONE : Bounds.FROM_ZERO)
                    .explained(Set.of(seed % 7, 20));

            if (Chart.adjusted(observed) instanceof Found(var chart))
                assertThat(chart.points()).allSatisfy(point -> {
                    assertThat(point.centre()).isFinite();
                    if (point.limits() != null) {
                        assertThat(point.limits().lower()).isFinite();
                        assertThat(point.limits().upper()).isFinite();
                    }
                });
        }
    }

    private static Limits limits(Phase phase) {
        return Objects.requireNonNull(phase.limits());
    }

    private static Chart adjusted(Observed observed) {
        return ((Found<Chart>) Chart.adjusted(observed)).value();
    }

    private static Chart plain(Observed observed) {
        return ((Found<Chart>) Chart.plain(observed)).value();
    }

    private static double[] noise(int length, int seed) {
        var random = new Random(seed);
        var values = new double[length];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }
}
