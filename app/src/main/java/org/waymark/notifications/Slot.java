package org.waymark.notifications;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All who live in one time zone and want their reminders at one time on the same days. */
record Slot(UUID workspace, ZoneId zone, LocalTime at, Set<DayOfWeek> days) {
    /** Friday's digest, when the week is done for most. */
    private static final LocalTime FRIDAY_AT = LocalTime.of(15, 0);

    /** A program that was down catches up so long afterwards; later a reminder would only disturb. */
    private static final Duration LATEST = Duration.ofHours(8);

    Slot {
        days = Set.copyOf(days);
    }

    /** The day there for which it is time now; empty while it is not. */
    Optional<LocalDate> dueDay(Reason.Occasion occasion, Instant now) {
        var local = now.atZone(zone);
        var weekday = local.getDayOfWeek();
        var due =
                switch (occasion) {
                    case REMINDER -> days.contains(weekday) && isTime(at, local.toLocalTime());
                    case WEEK -> weekday == DayOfWeek.MONDAY && isTime(at, local.toLocalTime());
                    case MOVED -> weekday == DayOfWeek.FRIDAY && isTime(FRIDAY_AT, local.toLocalTime());
                    case NEWS -> false;
                };
        return due ? Optional.of(local.toLocalDate()) : Optional.empty();
    }

    /** The day of the reminders before: what was due until then was told. */
    LocalDate dayBefore(LocalDate day) {
        var before = day.minusDays(1);
        while (!days.contains(before.getDayOfWeek())) before = before.minusDays(1);
        return before;
    }

    /** Stands for it among the rounds that are done. */
    String key() {
        return "%s %s %d".formatted(zone, at, PreferenceStore.mask(days));
    }

    private static boolean isTime(LocalTime from, LocalTime time) {
        return !time.isBefore(from) && Duration.between(from, time).compareTo(LATEST) < 0;
    }
}
