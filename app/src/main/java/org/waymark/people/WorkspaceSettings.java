package org.waymark.people;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;

/** What an admin may change of a workspace. */
record WorkspaceSettings(String name, ZoneId timeZone, Month fiscalYearStart, DayOfWeek checkInWeekday) {}
