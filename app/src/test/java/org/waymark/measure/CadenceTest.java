package org.waymark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CadenceTest {

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-11-22, 2026-11-22, 2026-11-22",
        "WEEKLY, 2026-11-22, 2026-11-16, 2026-11-22", // a Sunday ends its week
        "WEEKLY, 2026-11-23, 2026-11-23, 2026-11-29",
        "WEEKLY, 2027-01-01, 2026-12-28, 2027-01-03", // ISO week 53 crosses the year
        "MONTHLY, 2028-02-29, 2028-02-01, 2028-02-29",
        "QUARTERLY, 2026-11-22, 2026-10-01, 2026-12-31",
        "YEARLY, 2026-11-22, 2026-01-01, 2026-12-31",
    })
    void aDayLiesInItsPeriod(Cadence cadence, LocalDate day, LocalDate start, LocalDate end) {
        assertThat(cadence.periodOf(day)).isEqualTo(new Period(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-12-31, 2027-01-01",
        "WEEKLY, 2026-12-28, 2027-01-04",
        "MONTHLY, 2026-01-31, 2026-02-28",
        "QUARTERLY, 2026-11-30, 2027-02-28",
        "YEARLY, 2028-02-29, 2029-02-28",
    })
    void theNextBeatIsOneStepLater(Cadence cadence, LocalDate day, LocalDate next) {
        assertThat(cadence.after(day)).isEqualTo(next);
    }

    @Test
    void aQuarterIsCutIntoWeeksWithShortOnesAtItsEnds() {
        var quarter = Cadence.QUARTERLY.periodOf(LocalDate.of(2026, 10, 1));

        var weeks = Cadence.WEEKLY.within(quarter);

        assertThat(weeks).hasSize(14);
        assertThat(weeks.getFirst()).isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 4)));
        assertThat(weeks.getLast()).isEqualTo(new Period(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 31)));
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void thePiecesFillThePeriodWithoutGapOrOverlap(Random random) {
        var start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000));
        var period = new Period(start, start.plusDays(random.nextInt(800)));
        var cadence = Cadence.values()[random.nextInt(Cadence.values().length)];

        var pieces = cadence.within(period);

        assertThat(pieces.getFirst().start()).isEqualTo(period.start());
        assertThat(pieces.getLast().end()).isEqualTo(period.end());
        assertThat(pieces.stream().mapToLong(Period::days).sum()).isEqualTo(period.days());
        assertThat(pieces).isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
    }

    @ParameterizedTest
    @MethodSource("org.waymark.measure.Seeds#seeds")
    void nextAndPreviousTouchAndUndoEachOther(Random random) {
        var cadence = Cadence.values()[random.nextInt(Cadence.values().length)];
        var period = cadence.periodOf(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000)));

        assertThat(cadence.next(period).start()).isEqualTo(period.end().plusDays(1));
        assertThat(cadence.previous(cadence.next(period))).isEqualTo(period);
    }

    @Test
    void nothingIsDueOnTheFirstDayAndAllOnTheLast() {
        var week = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));

        assertThat(week.shareElapsed(week.start().minusDays(1))).isZero();
        assertThat(week.shareElapsed(week.start())).isZero();
        assertThat(week.shareElapsed(LocalDate.of(2026, 3, 5))).isEqualTo(0.5);
        assertThat(week.shareElapsed(week.end())).isEqualTo(1);
        assertThat(week.shareElapsed(week.end().plusDays(9))).isEqualTo(1);
        assertThat(week.days()).isEqualTo(7);
    }

    @Test
    void aPeriodOfOneDayIsDueOnThatDay() {
        var day = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2));

        assertThat(day.shareElapsed(day.start().minusDays(1))).isZero();
        assertThat(day.shareElapsed(day.start())).isEqualTo(1);
    }

    @Test
    void bothEndsBelongToAPeriod() {
        var march = Cadence.MONTHLY.periodOf(LocalDate.of(2026, 3, 9));
        var april = Cadence.MONTHLY.next(march);

        assertThat(march.contains(march.start())).isTrue();
        assertThat(march.contains(march.end())).isTrue();
        assertThat(march.contains(april.start())).isFalse();
        assertThat(march.overlaps(april)).isFalse();
        assertThat(march.overlaps(new Period(march.end(), april.start()))).isTrue();
        assertThat(march.isOver(march.end())).isFalse();
        assertThat(march.isOver(april.start())).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(march.end(), march.start()));
    }
}
