package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

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

    @ParameterizedTest
    @EnumSource
    void aTimeThatIsNoneIsRefusedAlsoWhereItIsNotNeeded(ScheduleWish.Rhythm rhythm) {
        var problems = new Problems();

        new ScheduleWish(rhythm, 6, DayOfWeek.MONDAY, "soon").checked(problems);

        assertThatThrownBy(problems::refuse)
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("schedule.at"));
    }

    private static String next(Schedule schedule, Instant after) {
        return schedule.next(after, COPENHAGEN).orElseThrow().toString();
    }
}
