package org.waymark.people;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Problems;

/**
 * What a workspace is to be like, as typed.
 *
 * @param timeZone a region such as {@code Europe/Madrid}: days begin there
 * @param fiscalYearStart the month, 1 to 12, in which the year of the goals begins
 * @param checkInWeekday the day, 1 (Monday) to 7, by which check-ins are due
 */
public record WorkspaceWish(@Nullable String name, @Nullable String timeZone, int fiscalYearStart, int checkInWeekday) {
    /** Check-ins are due at the week's end, unless the workspace says otherwise. */
    public static final int FRIDAY = DayOfWeek.FRIDAY.getValue();

    private static final int MOST = 120;

    WorkspaceSettings checked(Problems problems, String nameField) {
        var checkedName = problems.line(nameField, name, MOST);
        if (timeZone == null || !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            problems.add("timeZone", timeZone, "no.people.time-zone");
        }
        if (fiscalYearStart < 1 || fiscalYearStart > 12) {
            problems.add("fiscalYearStart", fiscalYearStart, "no.people.month");
        }
        if (checkInWeekday < 1 || checkInWeekday > 7) {
            problems.add("checkInWeekday", checkInWeekday, "no.people.weekday");
        }
        problems.refuse();
        return new WorkspaceSettings(
                checkedName,
                ZoneId.of(Objects.requireNonNull(timeZone)),
                Month.of(fiscalYearStart),
                DayOfWeek.of(checkInWeekday));
    }
}
