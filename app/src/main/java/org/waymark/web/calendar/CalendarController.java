package org.waymark.web.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.calendar.CalendarEntries;
import org.waymark.calendar.CalendarEntry;
import org.waymark.measure.Period;
import org.waymark.people.Team;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.GoalView;
import org.waymark.web.layout.Shell;
import org.waymark.web.outline.OutlineFilter;
import org.waymark.web.pages.Templates;

/** What falls on which day, as a month or as a list. */
@Controller
class CalendarController {
    private static final int AGENDA_DAYS = 28;

    /** Below a month, on a phone. */
    private static final int NEXT_DAYS = 14;

    /** Of one kind and day; the others are counted. */
    private static final int AGENDA_NAMED = 25;

    private static final int NEXT_NAMED = 4;

    private final CalendarEntries entries;
    private final Teams teams;
    private final Templates templates;

    CalendarController(CalendarEntries entries, Teams teams, Templates templates) {
        this.entries = entries;
        this.teams = teams;
        this.templates = templates;
    }

    @GetMapping("/calendar")
    Page calendar(Actor actor, Shell shell, HttpServletRequest request) {
        var cycle = shell.chosen();
        if (cycle == null) return Page.of(templates.outlineNothing(shell));
        var filter = OutlineFilter.of(GoalView.CALENDAR, request.getParameterMap());
        var ask = new CalendarAsk(filter, shell.words().today());
        var month = ask.isAgenda() ? null : month(actor, ask);
        var page = new CalendarPage(cycle, ask, month, agenda(actor, ask), team(actor, ask), shell.words());
        return Page.of(templates.calendarPage(shell, page));
    }

    private MonthGrid month(Actor actor, CalendarAsk ask) {
        var days = MonthGrid.days(ask.month());
        return MonthGrid.of(ask.month(), shown(actor, ask, days, MonthGrid.NAMED));
    }

    private Agenda agenda(Actor actor, CalendarAsk ask) {
        var from = ask.isAgenda() ? ask.from() : ask.today();
        var days = new Period(from, from.plusDays((ask.isAgenda() ? AGENDA_DAYS : NEXT_DAYS) - 1));
        var named = ask.isAgenda() ? AGENDA_NAMED : NEXT_NAMED;
        return Agenda.of(days, shown(actor, ask, days, named), named);
    }

    private List<CalendarEntry> shown(Actor actor, CalendarAsk ask, Period days, int few) {
        var hidden = ask.hidden();
        return entries.gathered(actor, days, ask.whose(), few).stream()
                .filter(entry -> !hidden.contains(Group.of(entry.kind())))
                .toList();
    }

    private @Nullable String team(Actor actor, CalendarAsk ask) {
        var team = ask.filter().id("team");
        return team == null ? null : teams.find(actor, new Team.Id(team)).name();
    }
}
