package org.waymark.connectors;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Problems;

/**
 * A schedule as typed: what its rhythm does not need may be missing.
 *
 * @param every so many minutes or hours
 * @param at a time of day where the workspace lives
 */
public record ScheduleWish(
        Rhythm rhythm,
        @Nullable Integer every,
        @Nullable DayOfWeek day,
        @Nullable String at) {
    /** How often. */
    public enum Rhythm {
        NEVER,
        MINUTES,
        HOURS,
        DAILY,
        WEEKLY;

        public boolean hasTime() {
            return this == DAILY || this == WEEKLY;
        }
    }

    public static ScheduleWish of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Never() -> new ScheduleWish(Rhythm.NEVER, null, null, null);
            case Schedule.Every(var minutes) ->
                minutes % 60 == 0
                        ? new ScheduleWish(Rhythm.HOURS, minutes / 60, null, null)
                        : new ScheduleWish(Rhythm.MINUTES, minutes, null, null);
            case Schedule.Daily(var at) -> new ScheduleWish(Rhythm.DAILY, null, null, at.toString());
            case Schedule.Weekly(var day, var at) -> new ScheduleWish(Rhythm.WEEKLY, null, day, at.toString());
        };
    }

    /** What does not fit goes to the problems. */
    Schedule checked(Problems problems) {
        if (!rhythm.hasTime() && at != null && !at.isBlank()) time(problems);
        return switch (rhythm) {
            case NEVER -> new Schedule.Never();
            case MINUTES -> every(problems, 1, Schedule.Every.LEAST);
            case HOURS -> every(problems, 60, 1);
            case DAILY -> new Schedule.Daily(time(problems));
            case WEEKLY -> {
                if (day == null) problems.add("schedule.day", "", "no.form.from-list");
                yield new Schedule.Weekly(Objects.requireNonNullElse(day, DayOfWeek.MONDAY), time(problems));
            }
        };
    }

    private Schedule every(Problems problems, int minutes, int least) {
        int most = Schedule.Every.MOST / minutes;
        if (every == null || every < least || every > most) {
            problems.add("schedule.every", every, "no.form.integer", least, most);
            return new Schedule.Never();
        }
        return new Schedule.Every(every * minutes);
    }

    private LocalTime time(Problems problems) {
        try {
            var typed = Objects.requireNonNullElse(at, "").strip().toUpperCase(Locale.ROOT);
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeException e) {
            problems.add("schedule.at", at, "no.connectors.time");
            return LocalTime.MIDNIGHT;
        }
    }
}
