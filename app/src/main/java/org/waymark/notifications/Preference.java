package org.waymark.notifications;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When and how one person wants to be told.
 *
 * @param timeZone null: that of the workspace
 * @param remindAt local time from which on reminders and Monday's digest come
 * @param remindOn the days on which reminders come; none: never
 * @param quiet null: letters may come at any time
 * @param ways only of reasons that differ from the usual
 */
public record Preference(
        @Nullable ZoneId timeZone,
        LocalTime remindAt,
        Set<DayOfWeek> remindOn,
        @Nullable QuietHours quiet,
        Map<Reason, Way> ways) {
    public static final Preference USUAL = new Preference(
            null,
            LocalTime.of(9, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0)),
            Map.of());

    public Preference {
        remindOn = Set.copyOf(remindOn);
        ways = Map.copyOf(ways);
    }

    public Way way(Reason reason) {
        return ways.getOrDefault(reason, reason.usual());
    }
}
