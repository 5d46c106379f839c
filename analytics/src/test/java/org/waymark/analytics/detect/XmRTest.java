package org.waymark.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

class XmRTest {
    private static final double GAP = Double.NaN;

    /** Wheeler, Making Sense of Data, p. 382: data set to use when verifying software. */
    private static final Series VERIFYING =
            Series.of(5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200);

    @Test
    void theBooksDataGiveTheBooksLimitsAndSignals() {
        var chart = found(XmR.of(VERIFYING, Form.MEAN));

        assertThat(chart.limits().centreAt(0)).isCloseTo(4135.5, within(0.05));
        assertThat(chart.limits().range()).isCloseTo(355.93, within(0.005));
        assertThat(chart.limits().upperAt(0)).isCloseTo(5082.28, within(0.01));
        assertThat(chart.limits().lowerAt(0)).isCloseTo(3188.72, within(0.01));
        assertThat(chart.limits().rangeLimit()).isCloseTo(1163.19, within(0.01));
        assertThat(places(chart, Rule.OUTSIDE)).containsExactly(List.of(15));
        assertThat(places(chart, Rule.RANGE)).containsExactly(List.of(15));
    }

    /** Wheeler, Making Sense of Data, p. 145. */
    @Test
    void medianRangesGiveTheBooksLimits() {
        var rates = Series.of(2.5, 2.3, 16.3, 6.3, 7.6, 16.3, 7.1, 7.8, 7.8, 9.9, 10.5, -4.8);

        var limits = found(Limits.of(rates, Form.MEAN_AND_MEDIAN_RANGE));

        assertThat(limits.centreAt(0)).isCloseTo(7.467, within(0.001));
        assertThat(limits.upperAt(0)).isCloseTo(14.072, within(0.001));
        assertThat(limits.lowerAt(0)).isCloseTo(0.862, within(0.001));
        assertThat(limits.rangeLimit()).isCloseTo(8.116, within(0.001));
    }

    /** Wheeler, Making Sense of Data, table 8.1: seniors who smoke. */
    @Test
    void theBooksRunOfEightIsFound() {
        var seniors = Series.of(21.3, 20.2, 20.9, 21.0, 18.8, 19.6, 18.7, 18.6, 18.1, 18.9, 19.2, 18.2, 17.3, 19.0);

        assertThat(places(found(XmR.of(seniors, Form.MEAN)), Rule.RUN))
                .containsExactly(List.of(6, 7, 8, 9, 10, 11, 12, 13));
    }

    @Test
    void onALimitIsNotOutside() {
        // centre 0, ranges of 1 on average: limits at 2.66
        var limits = new Limits(Form.MEAN, 0, 0, 1, 1, 24);

        assertThat(judged(limits, 2.66, -2.66)).isEmpty();
        assertThat(judged(limits, 2.6601, -2.6601)).extracting(Signal::up).containsExactly(true, false);
    }

    @Test
    void aValueOnTheCentreEndsTheRun() {
        var limits = new Limits(Form.MEAN, 10, 0, 5, 1, 24);

        assertThat(judged(limits, 11, 11, 11, 11, 11, 11, 11, 11))
                .extracting(Signal::rule)
                .containsExactly(Rule.RUN);
        assertThat(judged(limits, 11, 11, 11, 11, 10, 11, 11, 11, 11)).isEmpty();
    }

    @Test
    void aGapNeitherEndsTheRunNorCountsInIt() {
        var limits = new Limits(Form.MEAN, 10, 0, 5, 1, 24);

        assertThat(judged(limits, 9, 9, 9, 9, GAP, 9, 9, 9)).isEmpty();
        assertThat(judged(limits, 9, 9, 9, 9, GAP, 9, 9, 9, 9))
                .extracting(Signal::places)
                .containsExactly(List.of(0, 1, 2, 3, 5, 6, 7, 8));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "2, 2, 2, 0, false", // the newest is not there
        "0, 2, 2, 2, true",
        "2, 0, 2, 2, true",
        "2, 2, 0, 2, true",
        "2, -2, 2, -2, false",
        "1.33, 1.33, 1.33, 1.33, false", // half way is not nearer to the limit
        "-2, 1, -2, -2, true",
    })
    void threeOfFourNearALimitAreASignal(double first, double second, double third, double newest, boolean signal) {
        var limits = new Limits(Form.MEAN, 0, 0, 1, 1, 24);

        var found = judged(limits, 0, first, second, third, newest).stream()
                .filter(one -> one.rule() == Rule.THREE_OF_FOUR && one.until() == 4)
                .toList();

        assertThat(found).hasSize(signal ? 1 : 0);
    }

    @Test
    void windowsThatShareValuesAreOneSignal() {
        var limits = new Limits(Form.MEAN, 0, 0, 1, 1, 24);

        assertThat(judged(limits, 0, 2, 2, 0, 2, 2, 2, 0))
                .extracting(Signal::places)
                .containsExactly(List.of(1, 2, 4, 5, 6));
    }

    @Test
    void theStrongestRuleComesFirst() {
        var limits = new Limits(Form.MEAN, 0, 0, 1, 1, 24);

        assertThat(judged(limits, 1, 1, 1, 1, 2, 2, 2, 4))
                .extracting(Signal::rule)
                .containsExactly(Rule.OUTSIDE, Rule.THREE_OF_FOUR, Rule.RUN);
    }

    @Test
    void aLimitBelowTheFloorIsBrokenByNothing() {
        var limits = new Limits(Form.MEAN, 1, 0, 1, 1, 24);
        var low = Series.of(-3, 5, 1, 1);

        assertThat(places(XmR.judge(low, limits, Bounds.NONE), Rule.OUTSIDE)).containsExactly(List.of(0), List.of(1));
        assertThat(places(XmR.judge(low, limits, Bounds.FROM_ZERO), Rule.OUTSIDE))
                .containsExactly(List.of(1));
    }

    @Test
    void aGapBreaksTheRange() {
        var limits = found(Limits.of(Series.withGaps(1, 2, 1, GAP, 9, 8, 9), Form.MEAN));

        assertThat(limits.range()).isEqualTo(1);
    }

    @Test
    void aFewHugeRangesCallForMedians() {
        var values = noise(24, 3);

        assertThat(found(Limits.of(Series.of(values))).form()).isEqualTo(Form.MEAN);
        values[11] = 40;
        assertThat(found(Limits.of(Series.of(values))).form()).isEqualTo(Form.MEDIAN);
    }

    @Test
    void rangesThatAreMostlyZeroAreLeftToTheMean() {
        var limits = found(Limits.of(Series.of(5, 5, 5, 5, 5, 9, 5, 5, 5, 5)));

        assertThat(limits.form()).isEqualTo(Form.MEAN);
        assertThat(limits.reach()).isPositive();
    }

    /** Half averages: 2 at place 1.5 and 10 at place 5.5. */
    @Test
    void trendedLimitsFollowTheAveragesOfBothHalves() {
        var limits = found(Limits.trended(Series.of(0, 2, 2, 4, 8, 10, 10, 12)));

        assertThat(limits.slope()).isEqualTo(2);
        assertThat(limits.centreAt(0)).isEqualTo(-1);
        assertThat(limits.centreAt(7)).isEqualTo(13);
        assertThat(limits.range()).isCloseTo(12.0 / 7, within(1e-12));
        assertThat(limits.upperAt(7)).isCloseTo(13 + 2.66 * 12 / 7, within(1e-12));
    }

    @Test
    void theMiddleOfAnOddNumberIsInNeitherHalf() {
        var limits = found(Limits.trended(Series.of(0, 0, 0, 99, 4, 4, 4)));

        assertThat(limits.slope()).isEqualTo(1);
        assertThat(limits.centreAt(3)).isEqualTo(2);
    }

    @Test
    void unitsMoveTheLimitsAndLeaveTheSignals() {
        for (int seed = 0; seed < 50; seed++) {
            var values = noise(60, seed);

            var plain = found(XmR.of(Series.of(values)));
            var moved = found(XmR.of(Series.of(
                    Arrays.stream(values).map(value -> 100 + 1000 * value).toArray())));
            var mirrored = found(
                    XmR.of(Series.of(Arrays.stream(values).map(value -> -value).toArray())));

            assertThat(moved.limits().upperAt(0))
                    .isCloseTo(100 + 1000 * plain.limits().upperAt(0), within(1e-9));
            var shown = plain.signals().stream()
                    .map(signal -> tuple(signal.rule(), signal.up(), signal.places()))
                    .toList();
            assertThat(moved.signals())
                    .extracting(Signal::rule, Signal::up, Signal::places)
                    .containsExactlyElementsOf(plain.signals().stream()
                            .map(signal ->
                                    org.assertj.core.groups.Tuple.tuple(signal.rule(), signal.up(), signal.places()))
                            .toList());
            assertThat(mirrored.signals())
                    .extracting(Signal::rule, signal -> !signal.up(), Signal::places)
                    .containsExactlyInAnyOrderElementsOf(plain.signals().stream()
                            .map(signal ->
                                    org.assertj.core.groups.Tuple.tuple(signal.rule(), signal.up(), signal.places()))
                            .toList());
        }
    }

    @Test
    void aGapAtTheEndChangesNothing() {
        var values = Arrays.copyOf(VERIFYING.toArrayWithNaN(), 17);
        values[16] = GAP;

        var longer = found(XmR.of(Series.withGaps(values)));

        assertThat(longer.limits()).isEqualTo(found(XmR.of(VERIFYING)).limits());
        assertThat(longer.signals()).isEqualTo(found(XmR.of(VERIFYING)).signals());
    }

    @Test
    void oneOutlierHardlyMovesLimitsByMedians() {
        for (int seed = 0; seed < 50; seed++) {
            var values = noise(60, seed);
            var limits = found(Limits.of(Series.of(values), Form.MEDIAN));
            values[seed] = 1e6;

            var moved = found(Limits.of(Series.of(values), Form.MEDIAN));

            assertThat(moved.reach()).isCloseTo(limits.reach(), within(0.25 * limits.reach()));
            var quarter = within(0.25 * (limits.upperAt(0) - limits.lowerAt(0)));
            assertThat(moved.upperAt(0)).isCloseTo(limits.upperAt(0), quarter);
            assertThat(moved.lowerAt(0)).isCloseTo(limits.lowerAt(0), quarter);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6, VERY_PROVISIONAL",
        "11, VERY_PROVISIONAL",
        "12, PROVISIONAL",
        "16, PROVISIONAL",
        "17, FIRM",
        "24, FROZEN"
    })
    void limitsGrowFirmWithTheirValues(int values, Firmness firmness) {
        assertThat(found(Limits.of(Series.of(noise(values, 1)))).firmness()).isEqualTo(firmness);
    }

    @Test
    void fiveValuesHaveNoLimits() {
        assertThat(XmR.of(Series.of(1, 2, 3, 4, 5))).isEqualTo(Finding.<XmR>notYet(Lack.VALUES, 5, 6));
    }

    @Test
    void valuesOfWhichNoTwoAreNeighboursHaveNoLimits() {
        assertThat(Limits.of(Series.withGaps(1, GAP, 2, GAP, 3, GAP, 4, GAP, 5, GAP, 6)))
                .isInstanceOf(Finding.NotYet.class);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(Form.MEAN, 0, 0, -1, 1, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(1, 1));
    }

    /** By chance less than once in 250 tries. */
    @Test
    void eightOnOneSideHappenOncein256Tries() {
        var limits = new Limits(Form.MEAN, 10, 0, 5, 1, 24);

        assertThat(judged(limits, 9, 9, 9, 9, 9, 9, 9, 9).getFirst().chance()).isEqualTo(1.0 / 256);
    }

    private static List<Signal> judged(Limits limits, double... values) {
        return XmR.judge(Series.withGaps(values), limits, Bounds.NONE).signals().stream()
                .filter(signal -> signal.rule() != Rule.RANGE)
                .toList();
    }

    private static List<List<Integer>> places(XmR chart, Rule rule) {
        return chart.signals().stream()
                .filter(signal -> signal.rule() == rule)
                .map(Signal::places)
                .toList();
    }

    private static double[] noise(int length, int seed) {
        var random = new Random(seed);
        var values = new double[length];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }

    private static <T> T found(Finding<T> finding) {
        return ((Found<T>) finding).value();
    }
}
