package org.waymark.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Series;

class TramoTest {

    @Test
    void itKnowsTheSeasonOfPassengers() {
        var forecast = Tramo.forecast(Published.PASSENGERS, 12, 12).orElseThrow();

        double off = 0;
        for (int month = 0; month < 12; month++)
            off += Math.abs(forecast.at(month) / Published.PASSENGERS_1954[month] - 1) / 12;
        assertThat(off).isLessThan(0.08);
    }

    @Test
    void itJoinsWithItsWeight() {
        var alone = forecast(new Setting(Grid.MONTH, Domain.FREE, false));
        var joined = forecast(new Setting(Grid.MONTH, Domain.FREE, true));
        var tramo = joined.grounds().tramo();

        assertThat(tramo).isNotNull();
        assertThat(joined.law(3).location())
                .isCloseTo(0.8 * alone.law(3).location() + 0.2 * tramo.at(2), Percentage.withPercentage(1e-9));
        assertThat(alone.grounds().tramo()).isNull();
    }

    @Test
    void gapsDoNotStopIt() {
        var values = Published.PASSENGERS.toArrayWithNaN();
        values[20] = Double.NaN;
        values[41] = Double.NaN;

        assertThat(Tramo.forecast(Series.withGaps(values), 12, 6)).isPresent();
    }

    @Test
    void itIsSilentOnShortYearlyAndFlatSeries() {
        var flat = new double[48];
        Arrays.fill(flat, 3);

        assertThat(Tramo.forecast(Published.PASSENGERS.slice(0, 35), 12, 6)).isEmpty();
        assertThat(Tramo.forecast(Published.NILE, 1, 6)).isEmpty();
        assertThat(Tramo.forecast(Series.of(flat), 12, 6)).isEmpty();
    }

    @Test
    void itFailsOnNoSeriesLoudly() {
        for (int seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            int kind = seed % 4;
            var values = new double[40];
            Arrays.setAll(values, place -> switch (kind) {
                case 0 -> random.nextGaussian();
                case 1 -> place == 20 ? 1e9 : 0;
                case 2 -> place % 7 == 0 ? Double.NaN : Math.exp(5 * random.nextGaussian());
                default -> place % 2;
            });
            var series = Series.withGaps(values);

            var forecast = Tramo.forecast(series, 4, 8);

            assertThat(forecast)
                    .satisfiesAnyOf(
                            found -> assertThat(found).isEmpty(),
                            found -> assertThat(found.orElseThrow().count()).isEqualTo(8));
        }
    }

    private static Forecast forecast(Setting setting) {
        return ((Found<Forecast>) Forecast.of(Published.PASSENGERS, setting, 12)).value();
    }
}
