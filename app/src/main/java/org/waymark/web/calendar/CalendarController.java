package org.waymark.web.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.calendar.CalendarEntries;
import org.waymark.calendar.CalendarEntry;
import org.waymark.calendar.Whose;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Period;
import org.waymark.people.Team;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.web.Page;
import org.waymark.web.layout.GoalView;
import org.waymark.web.layout.Seen;
import org.waymark.web.layout.Shared;
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

    private static final int MOST_KEPT = 100;

    private final CalendarEntries entries;
    private final Teams teams;
    private final Templates templates;
    private final Shared<Wanted, Found> shared;

    CalendarController(CalendarEntries entries, Teams teams, Templates templates, LastWrite lastWrite) {
        this.entries = entries;
        this.teams = teams;
        this.templates = templates;
        this.shared = new Shared<>(lastWrite, MOST_KEPT);
    }

    /** @param few of one kind and day; the others are only counted */
    private record Wanted(Period days, @Nullable UUID team, int few) {}

    /** @param team its name; null: of none */
    private record Found(
            List<CalendarEntry> entries, @Nullable String team) {}

    @GetMapping("/calendar")
    Page calendar(Actor actor, Shell shell, HttpServletRequest request) {
        var cycle = shell.chosen();
        if (cycle == null) return Page.of(templates.outlineNothing(shell));
        var filter = OutlineFilter.of(GoalView.CALENDAR, request.getParameterMap());
        var ask = new CalendarAsk(filter, shell.words().today());
        return Page.of(templates.calendarPage(shell, page(actor, cycle, ask, shell)));
    }

    private CalendarPage page(Actor actor, Cycle cycle, CalendarAsk ask, Shell shell) {
        var days = ask.isAgenda() ? agendaDays(ask.from(), AGENDA_DAYS) : monthDays(ask);
        var named = ask.isAgenda() ? AGENDA_NAMED : MonthGrid.NAMED;
        var found = found(actor, ask, new Wanted(days, ask.filter().id("team"), named), shell.seen());
        var shown = shown(found.entries(), ask.hidden());
        var month = ask.isAgenda() ? null : MonthGrid.of(ask.month(), shown);
        var agenda = Agenda.of(ask.isAgenda() ? days : belowMonth(ask), shown, named);
        return new CalendarPage(cycle, ask, month, agenda, found.team(), shell.words());
    }

    private Found found(Actor actor, CalendarAsk ask, Wanted wanted, Seen seen) {
        // one's own calendar nobody else reads
        if (ask.isMine()) return read(actor, ask.whose(), wanted);
        return shared.of(actor, seen, wanted, reader -> read(reader, ask.whose(), wanted));
    }

    private Found read(Actor actor, Whose whose, Wanted wanted) {
        var team = wanted.team() == null
                ? null
                : teams.find(actor, new Team.Id(wanted.team())).name();
        return new Found(entries.gathered(actor, wanted.days(), whose, wanted.few()), team);
    }

    private static List<CalendarEntry> shown(List<CalendarEntry> entries, Set<Group> hidden) {
        return entries.stream()
                .filter(entry -> !hidden.contains(Group.of(entry.kind())))
                .toList();
    }

    private static Period agendaDays(LocalDate from, int days) {
        return new Period(from, from.plusDays(days - 1L));
    }

    /** The weeks of the month, and of this month what comes next as well. */
    private static Period monthDays(CalendarAsk ask) {
        var weeks = MonthGrid.days(ask.month());
        var next = belowMonth(ask);
        return next.end().isAfter(weeks.end()) ? new Period(weeks.start(), next.end()) : weeks;
    }

    /** What a phone lists below a month: of this one what comes next, of another one all of it. */
    private static Period belowMonth(CalendarAsk ask) {
        return ask.isThisMonth()
                ? agendaDays(ask.today(), NEXT_DAYS)
                : new Period(ask.month().atDay(1), ask.month().atEndOfMonth());
    }
}
