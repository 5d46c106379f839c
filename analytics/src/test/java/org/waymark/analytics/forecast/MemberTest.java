package org.waymark.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.analytics.Series;

class MemberTest {
    private static final int AHEAD = 12;

    /** ses(initial = "simple") of R forecast 8.20: alpha 0.0373. */
    @Test
    void theLevelIsThatOfSimpleSmoothing() {
        assertThat(next(Member.LEVEL, Published.NILE, 1)).isCloseTo(1086.21, within(0.2));
    }

    /** ets("AAN", damped = FALSE) of R forecast 8.20. Its squared errors are 25704659, ours may not be larger. */
    @Test
    void theTrendIsHolts() {
        assertThat(next(Member.TREND, Published.AIR_MILES, 1)).isCloseTo(32764, Percentage.withPercentage(0.1));
        assertThat(next(Member.TREND, Published.AIR_MILES, 3)).isCloseTo(36978, Percentage.withPercentage(0.1));
        assertThat(squaredErrors(Member.TREND, Published.AIR_MILES)).isLessThan(25_704_659);
    }

    /** ets("AAN", damped = TRUE) of R forecast 8.20, with phi at its end of 0.98; squared errors 26157238. */
    @Test
    void theDampedTrendIsGardnersAndMcKenzies() {
        assertThat(next(Member.DAMPED, Published.AIR_MILES, 1)).isCloseTo(32631, Percentage.withPercentage(0.1));
        assertThat(next(Member.DAMPED, Published.AIR_MILES, 3)).isCloseTo(36488, Percentage.withPercentage(0.1));
        assertThat(squaredErrors(Member.DAMPED, Published.AIR_MILES)).isLessThan(26_157_238);
    }

    @Test
    void thetaRisesHalfAsFastAsTheLineThroughEverything() {
        double slopeOfTheLine = 1350.2817; // least squares on the 24 years

        double rise = next(Member.THETA, Published.AIR_MILES, 5) - next(Member.THETA, Published.AIR_MILES, 4);

        assertThat(rise).isCloseTo(slopeOfTheLine / 2, within(0.0001));
    }

    @ParameterizedTest
    @EnumSource(
            value = Member.class,
            names = {"DRIFT", "TREND"})
    void aLineGoesOn(Member member) {
        assertThat(next(member, series(20, year -> 50 - 3 * year), 4)).isCloseTo(50 - 3 * 23, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(
            value = Member.class,
            names = {"LOG_THETA", "LOG_DAMPED"})
    void logsGrowByAPercentage(Member member) {
        var growing = series(30, year -> 100 * Math.pow(1.05, year));
        double first = next(member, growing, 1);

        assertThat(next(member, growing, 2) / first).isBetween(1.02, 1.0501);
    }

    @Test
    void growthThatNobodyWouldBelieveEnds() {
        var exploding = series(12, year -> Math.pow(10, year));

        assertThat(next(Member.LOG_DAMPED, exploding, AHEAD)).isLessThanOrEqualTo(100 * 1e11 * (1 + 1e-9));
    }

    @ParameterizedTest
    @EnumSource(Member.class)
    void aGapLeavesTheStateAsItIs(Member member) {
        var values = Published.AIR_MILES.toArrayWithNaN();
        values[12] = Double.NaN;

        double whole = next(member, Published.AIR_MILES, 1);

        assertThat(next(member, Series.withGaps(values), 1)).isCloseTo(whole, Percentage.withPercentage(2));
    }

    @ParameterizedTest
    @EnumSource(Member.class)
    void otherUnitsGiveTheSameForecast(Member member) {
        var values = Published.NILE.toArrayWithNaN();
        Arrays.setAll(values, place -> values[place] * 1000);

        assertThat(next(member, Series.of(values), 3) / 1000)
                .isCloseTo(next(member, Published.NILE, 3), Percentage.withPercentage(0.01));
    }

    private static double next(Member member, Series series, int steps) {
        return fit(member, series).at(series.length(), series.length() + steps - 1);
    }

    private static double squaredErrors(Member member, Series series) {
        var fit = fit(member, series);
        double sum = 0;
        for (int place : series.places()) sum += Math.pow(series.at(place) - fit.at(place, place), 2);
        return sum;
    }

    private static Fit fit(Member member, Series series) {
        var values = series.toArrayWithNaN();
        return member.fit(values, Arrays.stream(values).map(Math::log).toArray(), AHEAD);
    }

    private static Series series(int length, IntToDoubleFunction value) {
        var values = new double[length];
        Arrays.setAll(values, value);
        return Series.of(values);
    }
}
