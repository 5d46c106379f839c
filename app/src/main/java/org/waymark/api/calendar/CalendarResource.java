package org.waymark.api.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.calendar.CalendarJson.DaysAsked;
import org.waymark.api.calendar.CalendarJson.EntryShown;
import org.waymark.calendar.CalendarEntries;
import org.waymark.calendar.CalendarEntry;
import org.waymark.cycles.Today;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** What falls on which day. */
@Controller
@RequestMapping("/api/v1/calendar")
class CalendarResource {
    private static final int USUAL_DAYS = 30;

    private final CalendarEntries entries;
    private final Today today;

    CalendarResource(CalendarEntries entries, Today today) {
        this.entries = entries;
        this.today = today;
    }

    @Says("List what falls on the days of a period: check-ins and values that are due, last days, cycles; by day")
    @GetMapping
    Answer<Listing<EntryShown>> list(Actor actor, @Asked DaysAsked asked, Paging paging) {
        var now = today.in(actor.workspace());
        var found = entries.all(actor, days(asked, now), asked.whose());
        return Answer.of(paging.part(found, CalendarResource::id, one -> EntryShown.of(one, now)));
    }

    private static Period days(DaysAsked asked, LocalDate today) {
        var from = asked.from() == null ? today : asked.from();
        var to = asked.to() == null ? from.plusDays(USUAL_DAYS) : asked.to();
        if (to.isBefore(from)) throw new Refused.Invalid("to", to, "no.calendar.order", from);
        return new Period(from, to);
    }

    /** One thing may have several days: its kind tells them apart. */
    private static UUID id(CalendarEntry entry) {
        return UUID.nameUUIDFromBytes((entry.kind() + " " + entry.subject()).getBytes(StandardCharsets.UTF_8));
    }
}
