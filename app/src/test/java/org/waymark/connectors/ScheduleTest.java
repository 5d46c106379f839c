package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Instant TUESDAY_NOON = Instant.parse("2026-05-19T10:00:00Z");

    @Test
    void theNextTimeIsWhereTheWorkspaceLives() {
        assertThat(next(new Schedule.Daily(LocalTime.of(6, 0)), TUESDAY_NOON)).isEqualTo("2026-05-20T04:00:00Z");
        assertThat(next(new Schedule.Daily(LocalTime.of(13, 0)), TUESDAY_NOON)).isEqualTo("2026-05-19T11:00:00Z");
        assertThat(next(new Schedule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(12, 0)), TUESDAY_NOON))
                .isEqualTo("2026-05-26T10:00:00Z");
        assertThat(next(new Schedule.Every(15), TUESDAY_NOON)).isEqualTo("2026-05-19T10:15:00Z");
        assertThat(new Schedule.Never().next(TUESDAY_NOON, COPENHAGEN)).isEmpty();
    }

    @Test
    void anHourThatTheClockLeavesOutComesAnHourLater() {
        var evening = Instant.parse("2026-03-28T20:00:00Z");

        assertThat(next(new Schedule.Daily(LocalTime.of(2, 30)), evening)).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void whatIsKeptComesBack() {
        for (var schedule : new Schedule[] {
            new Schedule.Never(),
            new Schedule.Every(90),
            new Schedule.Daily(LocalTime.of(6, 0)),
            new Schedule.Weekly(DayOfWeek.FRIDAY, LocalTime.of(17, 30))
        }) {
            assertThat(Schedule.parse(schedule.text())).isEqualTo(schedule);
        }
    }

    @Test
    void pausesBetweenTriesGrowAndAreNeverJustAsLong() {
        assertThat(Backoff.after(1, 0.5)).hasSeconds(30);
        assertThat(Backoff.after(2, 0.5)).hasSeconds(60);
        assertThat(Backoff.after(2, 0)).isLessThan(Backoff.after(2, 1));
        assertThat(Backoff.after(30, 1)).hasMinutes(37);
    }

    private static String next(Schedule schedule, Instant after) {
        return schedule.next(after, COPENHAGEN).orElseThrow().toString();
    }
}
