package org.waymark.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Finding.NotYet;
import org.waymark.analytics.Series;

class BaseRateTest {
    private static final Series SERIES = Series.of(1, 2, 9, 4, 5, 6, 10, 8, 9, 3);

    @Test
    void cyclesAreCountedBackFromTheNewestValue() {
        // moves over three periods: 10 -> 3, 4 -> 10, 1 -> 4
        assertThat(BaseRate.ofMoves(SERIES, 3, 3)).isEqualTo(new Found<>(new BaseRate(2, 3)));
        assertThat(BaseRate.ofMoves(SERIES, 3, 5)).isEqualTo(new Found<>(new BaseRate(1, 3)));
        assertThat(BaseRate.ofMoves(SERIES, 3, -7)).isEqualTo(new Found<>(new BaseRate(1, 3)));
    }

    @Test
    void totalsAreOfWholeCycles() {
        // 8 + 9 + 3, 5 + 6 + 10, 2 + 9 + 4
        assertThat(BaseRate.ofTotals(SERIES, 3, Wanted.atLeast(20))).isEqualTo(new Found<>(new BaseRate(2, 3)));
    }

    @Test
    void aCycleWithAGapWhereItCountsIsLeftOut() {
        var gappy = Series.withGaps(1, 2, 9, 4, 5, Double.NaN, 10, 8, 9, 3, Double.NaN);

        assertThat(BaseRate.ofMoves(gappy, 3, 3)).isEqualTo(new Found<>(new BaseRate(2, 3)));
        assertThat(BaseRate.ofTotals(gappy, 3, Wanted.atLeast(20))).isEqualTo(new Found<>(new BaseRate(1, 2)));
    }

    @Test
    void onlyTheLastTwelveCyclesCount() {
        var values = new double[100];
        for (int i = 0; i < 100; i++) values[i] = i < 50 ? 10 * i : 500;

        assertThat(BaseRate.ofMoves(Series.of(values), 2, 1)).isEqualTo(new Found<>(new BaseRate(0, 12)));
    }

    @Test
    void withoutAWholeCycleItCannotSayYet() {
        assertThat(BaseRate.ofMoves(SERIES.slice(0, 3), 3, 1)).isEqualTo(new NotYet<>(Lack.CYCLES, 0, 1));
        assertThat(BaseRate.ofTotals(Series.of(), 3, Wanted.atLeast(1))).isEqualTo(new NotYet<>(Lack.CYCLES, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> BaseRate.ofMoves(SERIES, 0, 1));
    }
}
