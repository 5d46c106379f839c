package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Series;
import org.waymark.measure.Cadence;
import org.waymark.measure.Measurement;

class HistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 19);

    @Test
    void aPeriodWithoutAValueIsAGap() {
        var history = history(at(2026, 1, 31, 20), at(2026, 4, 30, 23), at(2026, 2, 28, 21));

        assertThat(history.all()).isEqualTo(Series.withGaps(20, 21, Double.NaN, 23));
        assertThat(history.days()).first().isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(history.days()).last().isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void aPeriodThatStillRunsIsProvisional() {
        var history = history(at(2026, 4, 30, 23), at(2026, 5, 31, 12));

        assertThat(history.all()).isEqualTo(Series.of(23));
        assertThat(history.provisional()).isEqualTo(at(2026, 5, 31, 12));
    }

    @Test
    void aPeriodRunsThroughItsLastDay() {
        var may = List.of(at(2026, 5, 31, 12));

        assertThat(History.of(Cadence.MONTHLY, may, Set.of(), LocalDate.of(2026, 5, 31))
                        .isEmpty())
                .isTrue();
        assertThat(History.of(Cadence.MONTHLY, may, Set.of(), LocalDate.of(2026, 6, 1))
                        .all())
                .isEqualTo(Series.of(12));
    }

    @Test
    void anExplainedValueIsThereButDoesNotCount() {
        var history = History.of(
                Cadence.MONTHLY,
                List.of(at(2026, 2, 28, 20), at(2026, 3, 31, 90), at(2026, 4, 30, 21)),
                Set.of(LocalDate.of(2026, 3, 31)),
                TODAY);

        assertThat(history.all()).isEqualTo(Series.of(20, 90, 21));
        assertThat(history.counted()).isEqualTo(Series.withGaps(20, Double.NaN, 21));
        assertThat(history.excluded()).isEqualTo(1);
    }

    @Test
    void onlyTheNewestValuesAreLookedAt() {
        var first = LocalDate.of(2021, 1, 1);
        var daily = first.datesUntil(TODAY).map(day -> new Measurement(day, 1)).toList();

        var history = History.of(Cadence.DAILY, daily, Set.of(), TODAY);

        assertThat(history.all().length()).isEqualTo(1100);
        assertThat(history.days()).last().isEqualTo(LocalDate.of(2026, 5, 18));
    }

    @Test
    void theCalendarGoesOnBehindTheLastValue() {
        var history = history(at(2025, 12, 31, 1), at(2026, 1, 31, 1));

        assertThat(history.ahead(2)).containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
    }

    @Test
    void aDayHasItsPlaceOnTheGridAlsoOutsideOfIt() {
        var history = history(at(2025, 12, 31, 1), at(2026, 3, 31, 1));

        assertThat(history.placeOf(LocalDate.of(2025, 10, 3))).isEqualTo(-2);
        assertThat(history.placeOf(LocalDate.of(2025, 12, 3))).isZero();
        assertThat(history.placeOf(LocalDate.of(2026, 2, 1))).isEqualTo(2);
        assertThat(history.placeOf(LocalDate.of(2026, 5, 1))).isEqualTo(5);
    }

    private static History history(Measurement... monthly) {
        return History.of(Cadence.MONTHLY, List.of(monthly), Set.of(), TODAY);
    }

    private static Measurement at(int year, int month, int day, double value) {
        return new Measurement(LocalDate.of(year, month, day), value);
    }
}
