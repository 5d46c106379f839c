package org.waymark.web.calendar;

import java.util.Locale;
import org.waymark.calendar.CalendarEntry;
import org.waymark.calendar.CalendarEntry.Kind;
import org.waymark.web.layout.Words;

/** What is said of an entry of the calendar, and where it leads. */
public record EntryWords(Words words) {
    /** With what happens: "Scrap rate, check-in due". */
    public String full(CalendarEntry entry) {
        return words.of("calendar.full." + slug(entry.kind()), entry.title());
    }

    /** As short as a day of a month allows; many of a kind are counted: "9 check-ins". */
    public String brief(CalendarEntry entry, boolean counted) {
        return counted
                ? words.of("calendar.many." + slug(entry.kind()), entry.together())
                : words.of("calendar.brief." + slug(entry.kind()), entry.title());
    }

    public String category(Kind kind) {
        return words.of("calendar.group." + Group.of(kind).slug());
    }

    public String icon(CalendarEntry entry) {
        return Group.of(entry.kind()).icon();
    }

    public String path(CalendarEntry entry) {
        return switch (entry.kind()) {
            case CHECK_IN_DUE, KEY_RESULT_ENDS -> "/key-results/" + entry.subject();
            case VALUE_DUE -> "/kpis/" + entry.subject();
            case INITIATIVE_STARTS, INITIATIVE_DUE, TASK_DUE -> "/initiatives/" + entry.within();
            case CYCLE_STARTS, CYCLE_ENDS -> "/cycles";
        };
    }

    String slug(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
