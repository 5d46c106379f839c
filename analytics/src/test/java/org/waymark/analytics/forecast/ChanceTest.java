package org.waymark.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.analytics.Series;
import org.waymark.analytics.forecast.Goal.Periods;

class ChanceTest {
    private static final Forecast STEADY = Made.steady(100, 5, Domain.FREE, 12);
    private static final Periods YEAR = Periods.next(12);
    private static final Wanted ABOVE = Wanted.atLeast(110);

    /** t4: 1.533 is exceeded with 10 %. The law four periods ahead has a scale of 10. */
    @Test
    void aLevelIsReadFromTheLawOfItsPeriod() {
        var goal = new Goal.Level(Wanted.atLeast(115.33), Periods.next(4));

        assertThat(exact(STEADY, goal)).isCloseTo(0.1, within(1e-4));
        assertThat(exact(STEADY, new Goal.Level(Wanted.atMost(115.33), Periods.next(4))))
                .isCloseTo(0.9, within(1e-4));
        assertThat(exact(STEADY, new Goal.Level(new Wanted(84.67, 115.33), Periods.next(4))))
                .isCloseTo(0.8, within(2e-4));
    }

    /** Random walk: the sum of n values has a variance of n (n + 1) (2n + 1) / 6, here 650 x 25. */
    @Test
    void aTotalKnowsThatErrorsStayWithTheSeries() {
        var walk = Made.steady(100, 5, Domain.FREE, 12);
        double scale = 5 * Math.sqrt(correlatedSum(12));

        var goal = new Goal.Total(Wanted.atLeast(1500 + 1.533 * scale), 300, YEAR);

        assertThat(exact(walk, goal)).isCloseTo(0.1, within(1e-3));
    }

    @Test
    void aMeanCountsWhatIsOver() {
        var total = new Goal.Total(Wanted.atLeast(1560), 300, YEAR);
        var mean = new Goal.Mean(Wanted.atLeast(1560 / 15.0), 300, 3, YEAR);

        assertThat(exact(STEADY, mean)).isCloseTo(exact(STEADY, total), within(1e-9));
    }

    @Test
    void aTotalOfSharesIsCountedOnPathsAndAgreesWithTheSum() {
        var share = new Domain.Share(1e6);
        var shares = Made.steady(share.toLaw(0.5), 0.02, share, 6);
        var plain = Made.steady(0.5, 0.02 / 4, Domain.FREE, 6);

        for (double mean : new double[] {0.49, 0.5, 0.505}) {
            var goal = new Goal.Mean(Wanted.atLeast(mean), 0, 0, Periods.next(6));
            assertThat(exact(shares, goal)).isCloseTo(exact(plain, goal), within(0.03));
        }
    }

    @Test
    void reachingItOnceIsEasierThanEndingThere() {
        double atTheEnd = exact(STEADY, new Goal.Level(ABOVE, YEAR));
        double once = exact(STEADY, new Goal.Once(ABOVE, YEAR));

        assertThat(once).isGreaterThan(atTheEnd + 0.05).isLessThan(2 * atTheEnd);
    }

    @Test
    void onceInOnePeriodIsItsLevel() {
        var only = new Periods(4, 4);

        assertThat(exact(STEADY, new Goal.Once(ABOVE, only)))
                .isCloseTo(exact(STEADY, new Goal.Level(ABOVE, only)), within(0.01));
    }

    @Test
    void aRunOfOneIsOnceAndLongerRunsAreHarder() {
        double once = exact(STEADY, new Goal.Once(ABOVE, YEAR));

        assertThat(exact(STEADY, new Goal.Run(ABOVE, 1, 0, YEAR))).isEqualTo(once);
        assertThat(exact(STEADY, new Goal.Run(ABOVE, 4, 0, YEAR))).isLessThan(once - 0.03);
        assertThat(exact(STEADY, new Goal.Run(ABOVE, 4, 3, YEAR)))
                .isGreaterThan(exact(STEADY, new Goal.Run(ABOVE, 4, 0, YEAR)));
        assertThat(exact(STEADY, new Goal.Run(ABOVE, 4, 4, YEAR))).isEqualTo(1);
        assertThat(exact(STEADY, new Goal.Run(ABOVE, 13, 0, YEAR))).isZero();
    }

    @Test
    void aShareOfPeriodsCountsThoseThatAreOver() {
        var band = new Wanted(90, 110);

        double fresh = exact(STEADY, new Goal.Share(band, 0.75, 0, 0, YEAR));
        double well = exact(STEADY, new Goal.Share(band, 0.75, 12, 12, YEAR));
        double badly = exact(STEADY, new Goal.Share(band, 0.75, 0, 12, YEAR));

        assertThat(well).isGreaterThan(fresh);
        assertThat(badly).isZero();
        assertThat(exact(STEADY, new Goal.Share(band, 0.5, 12, 12, YEAR))).isEqualTo(1);
    }

    @Test
    void chancesDoNotWaverFromOneLookToTheNext() {
        var goal = new Goal.Run(ABOVE, 3, 1, YEAR);

        assertThat(exact(STEADY, goal)).isEqualTo(exact(STEADY, goal));
    }

    @ParameterizedTest
    @ValueSource(doubles = {105, 108, 115, 130})
    void moreIsNeverLikelier(double target) {
        for (var better : List.of(target, target + 3)) {
            assertThat(exact(STEADY, new Goal.Once(Wanted.atLeast(better + 1), YEAR)))
                    .isLessThanOrEqualTo(exact(STEADY, new Goal.Once(Wanted.atLeast(better), YEAR)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.03",
        "0.02, 0.03",
        "0.03, 0.05",
        "0.5, 0.5",
        "0.674, 0.65",
        "0.676, 0.7",
        "0.97, 0.95",
        "0.99, 0.97",
        "1, 0.97"
    })
    void peopleSeeStepsOfFivePercentAndNoCertainty(double exact, double shown) {
        assertThat(new Chance(exact, false).shown()).isCloseTo(shown, within(1e-12));
    }

    @Test
    void fewValuesMakeItRough() {
        var laws = List.of(new Law(1, 1, Domain.FREE));

        assertThat(Chance.of(Made.of(laws, 0.5, 11), new Goal.Level(ABOVE, Periods.next(1)))
                        .rough())
                .isTrue();
        assertThat(Chance.of(Made.of(laws, 0.5, 12), new Goal.Level(ABOVE, Periods.next(1)))
                        .rough())
                .isFalse();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Periods(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Periods(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wanted(3, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wanted(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Goal.Run(ABOVE, 0, 0, YEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> new Goal.Share(ABOVE, 1.1, 0, 0, YEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> new Goal.Share(ABOVE, 0.5, 3, 2, YEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> new Chance(1.1, false));
    }

    @Test
    void whatIsNeededIsASubtraction() {
        assertThat(Needed.of(new Goal.Level(ABOVE, Periods.next(4)), 100)).isEqualTo(new Needed.Step(2.5));
        assertThat(Needed.of(new Goal.Level(Wanted.atMost(90), Periods.next(4)), 100))
                .isEqualTo(new Needed.Step(-2.5));
        assertThat(Needed.of(new Goal.Once(ABOVE, Periods.next(4)), 120)).isEqualTo(new Needed.Step(0));
        assertThat(Needed.of(new Goal.Total(Wanted.atLeast(120), 30, Periods.next(9)), 1))
                .isEqualTo(new Needed.Rate(10));
        assertThat(Needed.of(new Goal.Mean(Wanted.atMost(5), 24, 4, Periods.next(4)), 1))
                .isEqualTo(new Needed.Rate(4));
        assertThat(Needed.of(new Goal.Run(ABOVE, 3, 1, YEAR), 1)).isEqualTo(new Needed.Periodic(2, 12));
        assertThat(Needed.of(new Goal.Share(ABOVE, 0.7, 0, 8, Periods.next(2)), 1))
                .isEqualTo(new Needed.Periodic(7, 2));
    }

    @Test
    void theChanceOfASeriesIsThatOfItsForecast() {
        var setting = new Setting(Grid.YEAR, Domain.FROM_ZERO, false);
        var goal = new Goal.Level(Wanted.atLeast(900), Periods.next(2));

        var chance = Forecast.of(Published.NILE, setting, 2).map(forecast -> Chance.of(forecast, goal));

        assertThat(chance.map(found -> found.exact() > 0.5 && found.exact() < 0.9))
                .isEqualTo(org.waymark.analytics.Finding.found(true));
        assertThat(Forecast.of(Series.of(1, 2, 3), setting, 2).map(forecast -> Chance.of(forecast, goal)))
                .isInstanceOf(org.waymark.analytics.Finding.NotYet.class);
    }

    private static double exact(Forecast forecast, Goal goal) {
        return Chance.of(forecast, goal).exact();
    }

    /** With correlations of the root of i / j, in units of the one-step variance. */
    private static double correlatedSum(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToDouble(i -> IntStream.rangeClosed(1, n)
                        .mapToDouble(j -> Math.min(i, j))
                        .sum())
                .sum();
    }
}
