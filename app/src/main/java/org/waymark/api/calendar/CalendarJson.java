package org.waymark.api.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.calendar.CalendarEntry;
import org.waymark.calendar.Whose;
import org.waymark.people.CalendarAddress;
import org.waymark.people.IssuedCalendarAddress;

/** The calendar as it is asked for and shown. */
final class CalendarJson {
    private CalendarJson() {}

    /** Which days are asked for, and whose. */
    record DaysAsked(
            @Says("The first day; without it, today.") @Nullable
            LocalDate from,

            @Says("The last day; without it, 30 days after the first. At most 500 days.") @Nullable
            LocalDate to,

            @Says("true: only what you own, measure or are to do.") @Nullable
            Boolean mine,

            @Says("Only what belongs to this team and those below it.") @Nullable
            UUID team) {
        Whose whose() {
            if (Boolean.TRUE.equals(mine)) return new Whose.Mine();
            return team == null ? new Whose.Everybody() : new Whose.OfTeam(team);
        }
    }

    record EntryShown(
            CalendarEntry.Kind kind,

            @Says("The key result, KPI or cycle it is about.")
            UUID subject,

            LocalDate day,
            String title,
            @Says("Whether it is still owed after its day.") Boolean late) {
        static EntryShown of(CalendarEntry one, LocalDate today) {
            return new EntryShown(one.kind(), one.subject(), one.day(), one.title(), one.isLate(today));
        }
    }

    record AddressSent(
            @Says("Whose days it shows; null: your own.") @Nullable
            UUID team) {}

    record AddressShown(
            UUID id,
            @Nullable UUID team,
            Instant createdAt,
            @Nullable Instant usedAt,

            @Says("Where calendar programs read it, on this server; shown this once, null in lists.") @Nullable
            String path) {
        static AddressShown of(CalendarAddress one) {
            return of(one, null);
        }

        static AddressShown of(IssuedCalendarAddress issued) {
            return of(issued.address(), issued.path());
        }

        private static AddressShown of(CalendarAddress one, @Nullable String path) {
            var team = one.team();
            return new AddressShown(
                    one.id().value(), team == null ? null : team.value(), one.createdAt(), one.usedAt(), path);
        }
    }
}
