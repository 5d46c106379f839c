package org.waymark.notifications;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Problems;

/**
 * A preference as typed.
 *
 * @param timeZone a region such as {@code Europe/Madrid}; empty: that of the workspace
 * @param remindAt such as {@code 09:00}
 * @param quietFrom empty, as the other end of it, for no quiet hours
 */
public record PreferenceWish(
        @Nullable String timeZone,
        @Nullable String remindAt,
        Set<DayOfWeek> remindOn,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        Map<Reason, Way> ways) {
    Preference checked() {
        var problems = new Problems();
        var zone = zone(problems);
        var at = time(problems, "remindAt", remindAt);
        var from = time(problems, "quietFrom", quietFrom);
        var to = time(problems, "quietTo", quietTo);
        if (at == null && isEmpty(remindAt)) problems.add("remindAt", "", "no.news.time");
        if (isEmpty(quietFrom) != isEmpty(quietTo) || (from != null && from.equals(to))) {
            problems.add("quietTo", quietTo, "no.news.quiet");
        }
        ways.forEach((reason, way) -> {
            if (!reason.ways().contains(way)) problems.add("ways", way, "no.news.way");
        });
        problems.refuse();
        return new Preference(
                zone,
                at == null ? Preference.USUAL.remindAt() : at,
                remindOn,
                from == null || to == null ? null : new QuietHours(from, to),
                unusual());
    }

    private Map<Reason, Way> unusual() {
        var unusual = new EnumMap<Reason, Way>(Reason.class);
        ways.forEach((reason, way) -> {
            if (way != reason.usual()) unusual.put(reason, way);
        });
        return unusual;
    }

    private @Nullable ZoneId zone(Problems problems) {
        if (timeZone == null || timeZone.isBlank()) return null;
        if (ZoneId.getAvailableZoneIds().contains(timeZone)) return ZoneId.of(timeZone);
        problems.add("timeZone", timeZone, "no.people.time-zone");
        return null;
    }

    private static @Nullable LocalTime time(Problems problems, String field, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalTime.parse(text).withSecond(0).withNano(0);
        } catch (DateTimeException e) {
            problems.add(field, text, "no.news.time");
            return null;
        }
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
