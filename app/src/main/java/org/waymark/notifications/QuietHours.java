package org.waymark.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** From one time of day to another, perhaps over midnight, a person gets no letters. */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        if (from.equals(to)) throw new IllegalArgumentException("Quiet hours must end at another time: " + from);
    }

    /** The first moment from this one on that is not quiet. */
    public Instant endAfter(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        if (!covers(local.toLocalTime())) return moment;
        var end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private boolean covers(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
