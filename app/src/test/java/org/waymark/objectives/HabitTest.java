package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;

class HabitTest {
    private static final Period JUNE = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    private static final LocalDate JULY = LocalDate.of(2026, 7, 3);

    @Test
    void eachCheckInIsDueAWeekAfterTheOneBefore() {
        var habit = Habit.of(
                JUNE,
                Cadence.WEEKLY,
                JUNE.start(),
                JULY,
                List.of(said(8, 7), said(17, 5), said(24, null), said(24, 4)));

        assertThat(habit.due()).isEqualTo(3);
        assertThat(habit.inTime()).isEqualTo(2);
        assertThat(habit.lateDays()).isEqualTo(0);
    }

    @Test
    void whatNeverCameIsAsLateAsTheEnd() {
        var habit = Habit.of(JUNE, Cadence.WEEKLY, JUNE.start(), JULY, List.of());

        assertThat(habit.due()).isEqualTo(4);
        assertThat(habit.inTime()).isZero();
        assertThat(habit.lateDays()).isEqualTo(11.5); // 22, 15, 8 and 1 days
    }

    @Test
    void nothingIsDueBeforeAnybodyCouldCheckIn() {
        var late = LocalDate.of(2026, 6, 15);

        assertThat(Habit.of(JUNE, Cadence.WEEKLY, late, JULY, List.of(said(20, 7), said(27, 7)))
                        .inTime())
                .isEqualTo(2);
        assertThat(Habit.of(JUNE, Cadence.WEEKLY, late, JULY, List.of()).due()).isEqualTo(2);
        assertThat(Habit.of(JUNE, Cadence.WEEKLY, JUNE.end(), JULY, List.of()).due())
                .isZero();
    }

    @Test
    void whatIsDueAfterAnEarlyCloseIsNotMissed() {
        var habit = Habit.of(JUNE, Cadence.WEEKLY, JUNE.start(), LocalDate.of(2026, 6, 15), List.of());

        assertThat(habit.due())
                .as("on 8 June; the one of 15 June may still come")
                .isEqualTo(1);
        assertThat(habit.lateDays()).isEqualTo(7);
        assertThat(Habit.of(
                        JUNE,
                        Cadence.WEEKLY,
                        JUNE.start(),
                        LocalDate.of(2026, 6, 15),
                        List.of(said(8, 7), said(15, 7))))
                .isEqualTo(new Habit(new Confidence(7), 2, 2, 0.0));
    }

    @Test
    void whatWasSaidIsTheLastWordUpToTheMiddle() {
        assertThat(Habit.of(JUNE, Cadence.WEEKLY, JUNE.start(), JULY, List.of(said(8, 7), said(15, 5), said(24, 2)))
                        .said())
                .isEqualTo(new Confidence(5));
        assertThat(Habit.of(JUNE, Cadence.WEEKLY, JUNE.start(), JULY, List.of(said(24, 2)))
                        .said())
                .isNull();
    }

    private static Habit.Said said(int day, @Nullable Integer confidence) {
        return new Habit.Said(LocalDate.of(2026, 6, day), confidence == null ? null : new Confidence(confidence));
    }
}
