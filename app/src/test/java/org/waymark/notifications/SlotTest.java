package org.waymark.notifications;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTest {
    private static final UUID WORKSPACE = new UUID(0, 1);

    @ParameterizedTest(name = "{0}: {1} in {2} at {3}")
    @CsvSource({
        "REMINDER, 2026-05-22T07:00:00Z, Europe/Copenhagen, 2026-05-22",
        "REMINDER, 2026-05-22T06:59:00Z, Europe/Copenhagen, ", // a minute early
        "REMINDER, 2026-05-22T14:59:00Z, Europe/Copenhagen, 2026-05-22", // after a long pause
        "REMINDER, 2026-05-22T15:00:00Z, Europe/Copenhagen, ", // too late to be of use
        "REMINDER, 2026-05-22T00:00:00Z, Asia/Tokyo, 2026-05-22",
        "REMINDER, 2026-05-21T07:00:00Z, Europe/Copenhagen, ", // Thursday was not chosen
        "WEEK, 2026-05-18T07:00:00Z, Europe/Copenhagen, 2026-05-18",
        "WEEK, 2026-05-22T07:00:00Z, Europe/Copenhagen, ",
        "MOVED, 2026-05-22T13:00:00Z, Europe/Copenhagen, 2026-05-22",
        "MOVED, 2026-05-22T12:59:00Z, Europe/Copenhagen, ",
        "NEWS, 2026-05-22T13:00:00Z, Europe/Copenhagen, "
    })
    void itIsTimeWhereItIsTheHourOfTheDay(
            Reason.Occasion occasion, Instant now, ZoneId zone, @org.jspecify.annotations.Nullable LocalDate day) {
        var slot = new Slot(WORKSPACE, zone, LocalTime.of(9, 0), Set.of(MONDAY, WEDNESDAY, FRIDAY));

        assertThat(slot.dueDay(occasion, now).orElse(null)).isEqualTo(day);
    }

    @Test
    void whatFellDueOnDaysWithoutRemindersIsToldOnTheNextOne() {
        var slot = new Slot(WORKSPACE, ZoneId.of("UTC"), LocalTime.of(9, 0), Set.of(MONDAY, WEDNESDAY, FRIDAY));

        assertThat(slot.dayBefore(LocalDate.of(2026, 5, 18))).isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(slot.dayBefore(LocalDate.of(2026, 5, 20))).isEqualTo(LocalDate.of(2026, 5, 18));
    }
}
