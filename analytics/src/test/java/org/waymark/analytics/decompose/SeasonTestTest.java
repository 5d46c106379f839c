package org.waymark.analytics.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Finding.NotYet;
import org.waymark.analytics.Series;

class SeasonTestTest {

    /** acf() of R 4.2.2 and the limit of the M4 benchmarks' code on the same 60 months. */
    @Test
    void correlationAndLimitAreThoseOfTheM4Benchmarks() {
        var test = found(Passengers.FIVE_YEARS);

        assertThat(test.correlation()).isCloseTo(0.4904407, within(1e-7));
        assertThat(test.limit()).isCloseTo(0.6114882, within(1e-7));
        assertThat(test.passed()).isFalse();
    }

    @Test
    void aFewGapsHardlyMoveTheCorrelation() {
        assertThat(found(Passengers.withGapsAt(19, 40)).correlation()).isCloseTo(0.49, within(0.03));
    }

    @Test
    void whatRepeatsEachYearPasses() {
        var random = new Random(1);
        var values = new double[48];
        Arrays.setAll(values, month -> 100 + 20 * Math.sin(month * Math.PI / 6) + random.nextGaussian());

        assertThat(found(Series.of(values)).passed()).isTrue();
    }

    @Test
    void noisePassesInAtMostOneOfTenCases() {
        int passed = 0;
        for (int seed = 0; seed < 500; seed++) {
            if (found(Series.of(new Random(seed).doubles(60).toArray())).passed()) passed++;
        }

        assertThat(passed / 500.0).isBetween(0.02, 0.1);
    }

    @Test
    void aSeriesThatNeverMovesHasNoSeason() {
        var values = new double[36];
        Arrays.fill(values, 7);

        assertThat(found(Series.of(values)).passed()).isFalse();
    }

    @Test
    void itCannotSayYetBelowThreeCycles() {
        assertThat(SeasonTest.of(Passengers.FIVE_YEARS.slice(0, 35), 12)).isEqualTo(new NotYet<>(Lack.VALUES, 35, 36));
    }

    @Test
    void aMissingMonthAtTheEndChangesNothing() {
        var values = Arrays.copyOf(Passengers.FIVE_YEARS.toArrayWithNaN(), 61);
        values[60] = Double.NaN;

        assertThat(found(Series.withGaps(values))).isEqualTo(found(Passengers.FIVE_YEARS));
    }

    @Test
    void aPeriodOfOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SeasonTest.of(Passengers.FIVE_YEARS, 1));
    }

    private static SeasonTest found(Series series) {
        Finding<SeasonTest> finding = SeasonTest.of(series, 12);
        assertThat(finding).isInstanceOf(Found.class);
        return ((Found<SeasonTest>) finding).value();
    }
}
