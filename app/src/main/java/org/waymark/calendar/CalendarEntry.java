package org.waymark.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that falls on a day, as the reader may see it.
 *
 * @param subject the key result, KPI, initiative, task or cycle it is about
 * @param within the initiative of a task; else the subject itself
 * @param together how many of its kind fall on that day, itself too; 1 or more
 * @param changedAt when what it says last changed
 */
public record CalendarEntry(
        Kind kind, UUID subject, UUID within, LocalDate day, String title, int together, Instant changedAt) {
    public CalendarEntry {
        if (together < 1) throw new IllegalArgumentException("An entry counts itself: " + together);
    }

    CalendarEntry together(int count) {
        return new CalendarEntry(kind, subject, within, day, title, count, changedAt);
    }

    /** What happens on the day. */
    public enum Kind {
        CYCLE_STARTS,
        CYCLE_ENDS,
        /** The next check-in of a key result. */
        CHECK_IN_DUE,
        /** The next value of a KPI. */
        VALUE_DUE,
        KEY_RESULT_ENDS,
        INITIATIVE_STARTS,
        INITIATIVE_DUE,
        TASK_DUE;

        /** Whether it waits for somebody until it is done, also after its day. */
        public boolean isOwed() {
            return switch (this) {
                case CHECK_IN_DUE, VALUE_DUE, INITIATIVE_DUE, TASK_DUE -> true;
                case CYCLE_STARTS, CYCLE_ENDS, KEY_RESULT_ENDS, INITIATIVE_STARTS -> false;
            };
        }
    }

    public boolean isLate(LocalDate today) {
        return kind.isOwed() && day.isBefore(today);
    }
}
