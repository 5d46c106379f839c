package org.waymark.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Finding.NotYet;
import org.waymark.analytics.Series;

class ForecastTest {
    private static final Setting MONTHS = new Setting(Grid.MONTH, Domain.FREE, false);
    private static final Setting YEARS = new Setting(Grid.YEAR, Domain.FREE, false);

    @Test
    void theYearAfterIsForecastWithItsSeason() {
        var forecast = found(Forecast.of(Published.PASSENGERS, MONTHS, 12));

        double off = 0;
        int inBand = 0;
        for (int month = 1; month <= 12; month++) {
            double came = Published.PASSENGERS_1954[month - 1];
            off += Math.abs(forecast.law(month).middle() / came - 1) / 12;
            var band = forecast.law(month).band(0.8);
            if (band.low() <= came && came <= band.high()) inBand++;
        }
        assertThat(off).isLessThan(0.06);
        assertThat(inBand).isGreaterThanOrEqualTo(9);
        assertThat(forecast.grounds().season()).isNotNull();
    }

    @Test
    void itIsNotSureOfALongWayAhead() {
        var laws = found(Forecast.of(Published.NILE, YEARS, 10)).laws();

        for (int i = 1; i < laws.size(); i++)
            assertThat(laws.get(i).scale()).isGreaterThan(laws.get(i - 1).scale());
    }

    @Test
    void whatNeverMovedIsExpectedToStay() {
        var law = found(Forecast.of(series(20, _ -> 5), MONTHS, 3)).law(3);

        assertThat(law.middle()).isCloseTo(5, within(1e-9));
        assertThat(law.scale()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theFirstMonthDoesNotDependOnHowManyAreAskedFor() {
        assertThat(found(Forecast.of(Published.PASSENGERS, MONTHS, 18)).law(1))
                .isEqualTo(found(Forecast.of(Published.PASSENGERS, MONTHS, 1)).law(1));
    }

    @Test
    void aMissingMonthAtTheEndChangesNothing() {
        var longer = Arrays.copyOf(Published.PASSENGERS.toArrayWithNaN(), 61);
        longer[60] = Double.NaN;

        var late = found(Forecast.of(Series.withGaps(longer), MONTHS, 5));

        assertThat(late.silent()).isOne();
        assertThat(late.laws())
                .isEqualTo(found(Forecast.of(Published.PASSENGERS, MONTHS, 6))
                        .laws()
                        .subList(1, 6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 60, 1e6})
    void otherUnitsGiveTheSameChances(double factor) {
        var law = found(Forecast.of(Published.PASSENGERS, MONTHS, 6)).law(6);

        var other = found(Forecast.of(changed(Published.PASSENGERS, value -> value * factor), MONTHS, 6))
                .law(6);

        assertThat(other.below(300 * factor)).isCloseTo(law.below(300), within(0.002));
    }

    @Test
    void whereTheZeroMeansNothingAShiftChangesNothing() {
        var series = noise(40, 1);
        var law = found(Forecast.of(series, YEARS, 3)).law(3);

        var shifted = found(Forecast.of(changed(series, value -> value - 1000), YEARS, 3))
                .law(3);

        assertThat(shifted.location()).isCloseTo(law.location() - 1000, within(0.01));
        assertThat(shifted.scale()).isCloseTo(law.scale(), within(0.01));
    }

    @Test
    void upsideDownIsUpsideDown() {
        var series = noise(40, 2);
        var law = found(Forecast.of(series, YEARS, 3)).law(3);

        var mirrored =
                found(Forecast.of(changed(series, value -> -value), YEARS, 3)).law(3);

        assertThat(mirrored.location()).isCloseTo(-law.location(), within(1e-3));
        assertThat(mirrored.scale()).isCloseTo(law.scale(), within(1e-3));
    }

    @Test
    void gapsAreCarriedOver() {
        var values = Published.PASSENGERS.toArrayWithNaN();
        for (int place : new int[] {4, 17, 18, 33, 50}) values[place] = Double.NaN;

        var gappy = found(Forecast.of(Series.withGaps(values), MONTHS, 12));

        var whole = found(Forecast.of(Published.PASSENGERS, MONTHS, 12));
        for (int month = 1; month <= 12; month++)
            assertThat(gappy.law(month).middle()).isCloseTo(whole.law(month).middle(), Percentage.withPercentage(4));
        assertThat(gappy.grounds().spread().count()).isEqualTo(55);
    }

    @Test
    void whatLiesBeforeAnUnmistakableChangeIsLeftOut() {
        var random = new Random(5);
        var series = series(48, month -> (month < 24 ? 100 : 200) + random.nextGaussian());

        var forecast = found(Forecast.of(series, MONTHS, 3));

        assertThat(forecast.grounds().history().from()).isEqualTo(24);
        assertThat(forecast.grounds().history().change()).isNotNull();
        assertThat(forecast.law(3).middle()).isCloseTo(200, within(2.0));
        assertThat(forecast.grounds().spread().count()).isEqualTo(24);
    }

    @Test
    void tenYearsOfMonthsAreEnough() {
        var random = new Random(6);
        var series = series(200, month -> 50 + random.nextGaussian());

        assertThat(found(Forecast.of(series, MONTHS, 1)).grounds().history().from())
                .isEqualTo(80);
        assertThat(found(Forecast.of(series, MONTHS, 1)).laws())
                .isEqualTo(found(Forecast.of(series.slice(80, 200), MONTHS, 1)).laws());
    }

    @Test
    void theFirstFactorIsThatOfTheFirstPlace() {
        var longer = series(140, month -> 100 + (month % 12 == 7 ? 50 : 0) + month % 3);

        var season = found(Forecast.of(longer, MONTHS, 1)).grounds().season();

        assertThat(season).isNotNull();
        assertThat(season.season().at(7)).isGreaterThan(1.3);
    }

    @Test
    void membersWeighTogetherOneAndTheForecastLiesAmongThem() {
        var forecast = found(Forecast.of(Published.AIR_MILES, YEARS, 4));
        var parts = forecast.grounds().parts();

        assertThat(parts.stream().mapToDouble(Grounds.Part::weight).sum()).isCloseTo(1, within(1e-12));
        assertThat(parts).extracting(Grounds.Part::member).containsExactly(Member.values());
        double least =
                parts.stream().mapToDouble(part -> part.values().at(3)).min().orElseThrow();
        double most =
                parts.stream().mapToDouble(part -> part.values().at(3)).max().orElseThrow();
        assertThat(forecast.law(4).location()).isBetween(least, most);
    }

    @Test
    void theScaleIsTheCalibratedDoubtOfTheGrounds() {
        var forecast = found(Forecast.of(Published.AIR_MILES, YEARS, 4));

        for (int year = 1; year <= 4; year++)
            assertThat(forecast.law(year).scale())
                    .isEqualTo(
                            Calibration.FITTED.scale(forecast.grounds().unsure().get(year - 1), 24));
    }

    @Test
    void valuesWithoutLogarithmsDoWithoutThoseMembers() {
        assertThat(found(Forecast.of(noise(20, 3), YEARS, 1)).grounds().parts())
                .extracting(Grounds.Part::member)
                .containsExactly(Member.LEVEL, Member.THETA, Member.DRIFT, Member.TREND, Member.DAMPED);
    }

    @Test
    void aShareIsForecastWithinZeroAndOne() {
        var setting = new Setting(Grid.MONTH, new Domain.Share(400), false);
        var rising = series(30, month -> 0.70 + 0.01 * month - 0.003 * (month % 4));

        var forecast = found(Forecast.of(rising, setting, 24));

        for (var law : forecast.laws())
            assertThat(law.band(0.95))
                    .satisfies(band -> assertThat(band.low()).isBetween(0.0, band.high()))
                    .satisfies(band -> assertThat(band.high()).isLessThanOrEqualTo(1));
        assertThat(forecast.law(12).middle()).isBetween(0.96, 1.0);
    }

    @Test
    void fiveValuesSayNothing() {
        assertThat(Forecast.of(Series.withGaps(1, 2, Double.NaN, 3, 4, 5), YEARS, 1))
                .isEqualTo(new NotYet<>(Lack.VALUES, 5, 6));
        assertThat(Forecast.of(Series.of(), YEARS, 1)).isEqualTo(new NotYet<>(Lack.VALUES, 0, 6));
    }

    @Test
    void elevenValuesAreRough() {
        assertThat(found(Forecast.of(noise(11, 4), YEARS, 1)).isRough()).isTrue();
        assertThat(found(Forecast.of(noise(12, 4), YEARS, 1)).isRough()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 9, 13, 36, 37, 61})
    void strangeSeriesGetFiniteLaws(int length) {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            double size = Math.pow(10, random.nextInt(19) - 9);
            var kind = seed % 5;
            var series = series(length, place -> switch (kind) {
                case 0 -> size * random.nextGaussian();
                case 1 -> place % 2 == 0 ? 0 : size;
                case 2 -> size * Math.exp(random.nextGaussian() * 3);
                case 3 -> place == length / 2 ? size : 0;
                default -> size * Math.pow(2, place % 40);
            });

            var laws = found(Forecast.of(series, MONTHS, 12)).laws();

            assertThat(laws).allSatisfy(law -> assertThat(law.band(0.95).high()).isFinite());
        }
    }

    @Test
    void nothingAheadIsNoForecast() {
        assertThatIllegalArgumentException().isThrownBy(() -> Forecast.of(Published.NILE, YEARS, 0));
    }

    private static Forecast found(Finding<Forecast> finding) {
        assertThat(finding).isInstanceOf(Found.class);
        return ((Found<Forecast>) finding).value();
    }

    private static Series noise(int length, int seed) {
        var random = new Random(seed);
        return series(length, _ -> random.nextGaussian());
    }

    private static Series changed(Series series, java.util.function.DoubleUnaryOperator change) {
        return Series.of(Arrays.stream(series.present()).map(change).toArray());
    }

    private static Series series(int length, IntToDoubleFunction value) {
        var values = new double[length];
        Arrays.setAll(values, value);
        return Series.of(values);
    }
}
