package org.waymark.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A company, or one person's private space; nothing crosses between two.
 *
 * @param personal the private space of one person: nobody else can be invited
 * @param checkInWeekday the day by which the week's check-ins are due
 */
public record Workspace(
        Id id,
        String name,
        boolean personal,
        ZoneId timeZone,
        Month fiscalYearStart,
        DayOfWeek checkInWeekday,
        Instant createdAt,
        long version) {
    public record Id(UUID value) {}
}
