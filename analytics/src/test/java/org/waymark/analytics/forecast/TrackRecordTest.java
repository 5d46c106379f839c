package org.waymark.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Finding.NotYet;
import org.waymark.analytics.T4;
import org.waymark.analytics.forecast.Reliability.Said;

class TrackRecordTest {
    private static final Law LAW = new Law(100, 10, Domain.FREE);
    private static final Outcome HIT = new Outcome(LAW, 101);
    private static final Outcome MISS = new Outcome(LAW, 200);

    @Test
    void outcomesAreRankedInTheirLaw() {
        assertThat(new Outcome(LAW, 100).rank()).isEqualTo(0.5);
        assertThat(new Outcome(LAW, LAW.quantile(0.9)).rank()).isCloseTo(0.9, within(1e-9));
        assertThat(new Outcome(new Law(-5, 1, Domain.FROM_ZERO), 0).rank()).isBetween(0.45, 0.5);
    }

    @Test
    void rightLawsHoldAsOftenAsTheySay() {
        var random = new Random(1);
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < 4000; i++) outcomes.add(new Outcome(LAW, 100 + 10 * T4.quantile(random.nextDouble())));

        var record = found(TrackRecord.of(outcomes));

        assertThat(record.within80() / 4000.0).isCloseTo(0.8, within(0.02));
        assertThat(record.within95() / 4000.0).isCloseTo(0.95, within(0.01));
        assertThat(record.tenths()).allSatisfy(count -> assertThat(count).isBetween(340, 460));
        assertThat(record.widening()).isBetween(0.75, 1.35);
    }

    @Test
    void lawsThatAreTooNarrowAreWidened() {
        assertThat(found(TrackRecord.of(Collections.nCopies(19, MISS))).widening())
                .isEqualTo(1);
        // twenty misses: e to the 20 x 0.05 x 0.95
        assertThat(found(TrackRecord.of(Collections.nCopies(20, MISS))).widening())
                .isEqualTo(2);
        assertThat(found(TrackRecord.of(mixed(12, 8))).widening())
                .isCloseTo(Math.exp(0.05 * (8 * 0.95 - 12 * 0.05)), within(1e-9));
    }

    @Test
    void theyNarrowSlowlyAndNeverBelowSevenTenths() {
        assertThat(found(TrackRecord.of(Collections.nCopies(40, HIT))).widening())
                .isCloseTo(Math.exp(-40 * 0.05 * 0.05), within(1e-9));
        assertThat(found(TrackRecord.of(Collections.nCopies(500, HIT))).widening())
                .isEqualTo(0.7);
    }

    @Test
    void withoutOutcomesItCannotSayYet() {
        assertThat(TrackRecord.of(List.of())).isEqualTo(new NotYet<>(Lack.VALUES, 0, 1));
        assertThat(Reliability.of(List.of())).isEqualTo(new NotYet<>(Lack.VALUES, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Outcome(LAW, Double.NaN));
    }

    /** Brier 1950, table 1, class "rain": ten forecasts; the score for one class is half of his for two. */
    @Test
    void theScoreIsBriers() {
        var chances = new double[] {0.7, 0.9, 0.8, 0.4, 0.2, 0, 0, 0, 0, 0.1};
        var rain = new boolean[] {false, true, true, true, false, false, false, false, false, false};
        var said = new ArrayList<Said>();
        for (int day = 0; day < 10; day++) said.add(new Said(chances[day], rain[day]));

        var reliability = found(Reliability.of(said));

        assertThat(2 * reliability.brier()).isCloseTo(0.19, within(1e-9));
        assertThat(reliability.brierOfMean()).isCloseTo(0.21, within(1e-9));
        assertThat(reliability.bins().getFirst()).isEqualTo(new Reliability.Bin(4, 0, 0));
    }

    @Test
    void whoSaysSeventyPercentAndIsRightHalfTheTimeIsOffByTwenty() {
        var said = new ArrayList<Said>();
        for (int i = 0; i < 10; i++) said.add(new Said(0.7, i < 5));

        var reliability = found(Reliability.of(said));

        assertThat(reliability.error()).isCloseTo(0.2, within(1e-9));
        assertThat(reliability.bins())
                .singleElement()
                .satisfies(bin -> assertThat(bin.count()).isEqualTo(10));
    }

    private static List<Outcome> mixed(int hits, int misses) {
        var outcomes = new ArrayList<>(Collections.nCopies(hits, HIT));
        outcomes.addAll(Collections.nCopies(misses, MISS));
        return outcomes;
    }

    private static <T> T found(Finding<T> finding) {
        return ((Found<T>) finding).value();
    }
}
