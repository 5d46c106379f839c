package org.waymark.analytics.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Finding.NotYet;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.Decomposition.Average;
import org.waymark.analytics.decompose.Season.Form;

class DecompositionTest {
    private static final Offset<Double> DIGITS = within(1e-9);

    /** decompose(x, "multiplicative") of R 4.2.2. */
    @Test
    void factorsOfPositiveValuesAreThoseOfR() {
        var parts = parts(Passengers.FIVE_YEARS, 12, Average.MEAN);

        assertThat(parts.season().form()).isEqualTo(Form.MULTIPLICATIVE);
        assertThat(parts.season().factors().present())
                .containsExactly(
                        new double[] {
                            0.9106345, 0.9380801, 1.0590211, 0.9962341, 0.9776627, 1.0807810, 1.1747900, 1.1776309,
                            1.0578385, 0.9163505, 0.7993374, 0.9116393
                        },
                        within(1e-7));
        assertThat(parts.cycles()).isEqualTo(4);
    }

    @Test
    void theTrendIsTheCentredYearAndHasNoEnds() {
        var trend = parts(Passengers.FIVE_YEARS, 12, Average.MEAN).trend();

        assertThat(trend.places()).hasSize(48).startsWith(6).endsWith(53);
        assertThat(trend.at(6)).isCloseTo(126.791667, within(1e-6));
        assertThat(trend.at(53)).isCloseTo(224.708333, within(1e-6));
    }

    /** decompose(x, "additive") of R 4.2.2 on the values less 300, which makes some of them negative. */
    @Test
    void negativeValuesAreAdded() {
        var values = Passengers.FIVE_YEARS.toArrayWithNaN();
        Arrays.setAll(values, place -> values[place] - 300);
        var season = parts(Series.of(values), 12, Average.MEAN).season();

        assertThat(season.form()).isEqualTo(Form.ADDITIVE);
        assertThat(season.at(0)).isCloseTo(-14.970486, within(1e-6));
        assertThat(season.at(7)).isCloseTo(28.925347, within(1e-6));
    }

    @Test
    void aZeroIsAddedToo() {
        var values = Passengers.FIVE_YEARS.toArrayWithNaN();
        values[10] = 0;

        assertThat(parts(Series.of(values), 12, Average.MEAN).season().form()).isEqualTo(Form.ADDITIVE);
    }

    @Test
    void aLineWithASeasonComesApartExactly() {
        var week = new double[] {3, 1, 0, -1, -2, -4, 3};
        var values = new double[28];
        Arrays.setAll(values, day -> 0.5 * day - 10 + week[day % 7]);

        var parts = parts(Series.of(values), 7, Average.MEAN);

        assertThat(parts.season().factors().present()).containsExactly(week, DIGITS);
        assertThat(parts.trend().present())
                .startsWith(new double[] {-8.5}, DIGITS)
                .hasSize(22);
    }

    @Test
    void takingTheSeasonOutAndPuttingItBackGivesTheSeries() {
        var season = parts(Passengers.FIVE_YEARS, 12, Average.MEDIAN).season();
        var without = season.without(Passengers.FIVE_YEARS);

        for (int place = 0; place < 60; place++)
            assertThat(season.with(without.at(place), place)).isCloseTo(Passengers.FIVE_YEARS.at(place), DIGITS);
    }

    @Test
    void factorsGoOnBeyondTheEnd() {
        var season = parts(Passengers.FIVE_YEARS, 12, Average.MEAN).season();

        assertThat(season.at(63)).isEqualTo(season.at(3));
    }

    @Test
    void oneOddYearMovesTheMedianLessThanTheMean() {
        var values = Passengers.FIVE_YEARS.toArrayWithNaN();
        values[31] *= 3;
        var odd = Series.of(values);

        for (var average : Average.values()) {
            double august = parts(Passengers.FIVE_YEARS, 12, average).season().at(7);
            double moved = parts(odd, 12, average).season().at(7) / august - 1;
            if (average == Average.MEDIAN) assertThat(moved).isLessThan(0.1);
            else assertThat(moved).isGreaterThan(0.3);
        }
    }

    @Test
    void theMedianWaitsForFourCycles() {
        var parts = parts(Passengers.FIVE_YEARS.slice(0, 48), 12, Average.MEDIAN);

        assertThat(parts.average()).isEqualTo(Average.MEAN);
        assertThat(parts).isEqualTo(parts(Passengers.FIVE_YEARS.slice(0, 48), 12, Average.MEAN));
    }

    @Test
    void aFewGapsHardlyMoveTheFactors() {
        var whole = parts(Passengers.FIVE_YEARS, 12, Average.MEAN).season();
        var gappy = parts(Passengers.withGapsAt(0, 19, 20, 40, 57), 12, Average.MEAN);

        for (int place = 0; place < 12; place++)
            assertThat(gappy.season().at(place)).isCloseTo(whole.at(place), within(0.015));
        assertThat(gappy.cycles()).isEqualTo(3);
    }

    @Test
    void aMonthThatWasNeverMeasuredIsAskedFor() {
        var parts = Decomposition.of(Passengers.withGapsAt(2, 14, 26, 38, 50), 12, Average.MEAN);

        assertThat(parts).isEqualTo(new NotYet<>(Lack.CYCLES, 0, 1));
    }

    @Test
    void twoCyclesAreEnoughWhenSomebodyKnowsOfTheSeason() {
        assertThat(parts(Passengers.FIVE_YEARS.slice(0, 24), 12, Average.MEAN).cycles())
                .isOne();
        assertThat(Decomposition.of(Passengers.FIVE_YEARS.slice(0, 23), 12, Average.MEAN))
                .isEqualTo(new NotYet<>(Lack.VALUES, 23, 24));
    }

    @Test
    void scalingLeavesMultipliedFactorsAlone() {
        var values = Passengers.FIVE_YEARS.toArrayWithNaN();
        Arrays.setAll(values, place -> values[place] * 1000);

        assertThat(parts(Series.of(values), 12, Average.MEDIAN)
                        .season()
                        .factors()
                        .present())
                .containsExactly(
                        parts(Passengers.FIVE_YEARS, 12, Average.MEDIAN)
                                .season()
                                .factors()
                                .present(),
                        DIGITS);
    }

    @Test
    void onlyASeasonThatPassesItsTestIsFound() {
        var random = new Random(3);
        var seasonal = new double[48];
        Arrays.setAll(seasonal, month -> 100 + 20 * Math.sin(month * Math.PI / 6) + random.nextGaussian());

        assertThat(Decomposition.find(Series.of(seasonal), 12, Average.MEDIAN)).isPresent();
        assertThat(Decomposition.find(Series.of(seasonal), 1, Average.MEDIAN)).isEmpty();
        assertThat(Decomposition.find(Series.of(seasonal).slice(0, 35), 12, Average.MEDIAN))
                .isEmpty();
        assertThat(Decomposition.find(Series.of(new Random(4).doubles(48).toArray()), 12, Average.MEDIAN))
                .isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Decomposition.of(Passengers.FIVE_YEARS, 1, Average.MEAN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Season(Form.ADDITIVE, Series.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Season(Form.MULTIPLICATIVE, Series.of(2, 0)));
    }

    private static Decomposition parts(Series series, int period, Average average) {
        return ((Found<Decomposition>) Decomposition.of(series, period, average)).value();
    }
}
