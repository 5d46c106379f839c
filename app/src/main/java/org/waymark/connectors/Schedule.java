package org.waymark.connectors;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** When a connection runs by itself. */
public sealed interface Schedule {
    /** Only when somebody says so. */
    record Never() implements Schedule {}

    /** Every so many minutes after it last began. */
    record Every(int minutes) implements Schedule {
        public static final int LEAST = 5;
        public static final int MOST = 10_080;

        public Every {
            if (minutes < LEAST || minutes > MOST) {
                throw new IllegalArgumentException(
                        "A run every %d to %d minutes, not %d".formatted(LEAST, MOST, minutes));
            }
        }
    }

    /** Where the workspace lives. */
    record Daily(LocalTime at) implements Schedule {}

    /** Where the workspace lives. */
    record Weekly(DayOfWeek day, LocalTime at) implements Schedule {}

    /** The next moment after this one; empty: never. An hour that a change of the clock leaves out comes an hour later. */
    default Optional<Instant> next(Instant after, ZoneId zone) {
        var here = after.atZone(zone);
        return switch (this) {
            case Never() -> Optional.empty();
            case Every(var minutes) -> Optional.of(after.plus(Duration.ofMinutes(minutes)));
            case Daily(var at) -> {
                var today = here.toLocalDate().atTime(at).atZone(zone);
                yield Optional.of((today.isAfter(here)
                                ? today
                                : here.toLocalDate().plusDays(1).atTime(at).atZone(zone))
                        .toInstant());
            }
            case Weekly(var day, var at) -> {
                var date = here.toLocalDate().with(TemporalAdjusters.nextOrSame(day));
                var moment = date.atTime(at).atZone(zone);
                yield Optional.of((moment.isAfter(here)
                                ? moment
                                : date.plusWeeks(1).atTime(at).atZone(zone))
                        .toInstant());
            }
        };
    }

    /** As it is kept: {@code PT15M}, {@code 06:00}, {@code MONDAY 06:00}, or nothing. */
    default String text() {
        return switch (this) {
            case Never() -> "";
            case Every(var minutes) -> Duration.ofMinutes(minutes).toString();
            case Daily(var at) -> at.toString();
            case Weekly(var day, var at) -> day + " " + at;
        };
    }

    static Schedule parse(String text) {
        if (text.isEmpty()) return new Never();
        if (text.startsWith("PT")) return new Every((int) Duration.parse(text).toMinutes());
        var words = text.split(" ");
        return words.length == 1
                ? new Daily(LocalTime.parse(words[0]))
                : new Weekly(DayOfWeek.valueOf(words[0]), LocalTime.parse(words[1]));
    }
}
