package org.waymark.web.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.cycles.Cycle;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.Words;
import org.waymark.web.outline.OutlineFilter;

/**
 * The page of the calendar.
 *
 * @param month null: the agenda alone
 * @param team the name of the team whose days they are; null: of none
 */
public record CalendarPage(
        Cycle cycle,
        CalendarAsk ask,
        @Nullable MonthGrid month,
        Agenda agenda,
        @Nullable String team,
        Words words) {
    public EntryWords entries() {
        return new EntryWords(words);
    }

    public OutlineFilter filter() {
        return ask.filter();
    }

    public LocalDate today() {
        return ask.today();
    }

    public String title() {
        return month == null
                ? words.of("calendar.from", words.dayText(agenda.days().start()))
                : words.written(month.month().atDay(1), "calendar.pattern.month");
    }

    public boolean isThisMonth() {
        return ask.isThisMonth();
    }

    /** The month, or the four weeks, before or after. */
    public String step(int by) {
        var day = month == null
                ? agenda.days().start().plusDays(by * agenda.days().days())
                : month.month().plusMonths(by).atDay(1);
        return at(day);
    }

    public String here() {
        return at(today());
    }

    /** The agenda from a day on. */
    public String agendaOf(LocalDate day) {
        return path(filter().with("look", "agenda").with("day", day.toString()));
    }

    public List<Choice> looks() {
        return List.of(
                new Choice(words.of("calendar.month"), path(filter().with("look", null)), month != null),
                new Choice(words.of("calendar.agenda"), path(filter().with("look", "agenda")), month == null));
    }

    /** A group of entries that can be hidden. */
    public record Toggle(String label, String icon, boolean on, String path) {}

    public List<Toggle> toggles() {
        return Arrays.stream(Group.values())
                .map(group -> new Toggle(
                        words.of("calendar.group." + group.slug()),
                        group.icon(),
                        !ask.hidden().contains(group),
                        path(ask.toggled(group))))
                .toList();
    }

    public String mine() {
        return path(filter().with("owner", ask.isMine() ? null : "me"));
    }

    public boolean isMine() {
        return ask.isMine();
    }

    /** Where the teams are from which one is chosen. */
    public String teams() {
        return UriComponentsBuilder.fromUriString(path(filter()))
                .replacePath("/objectives/choices")
                .queryParam("view", filter().view())
                .queryParam("of", "team")
                .queryParam("in", cycle.id().value())
                .build(true)
                .toUriString();
    }

    private String at(LocalDate day) {
        return path(filter().with("day", day.equals(today()) ? null : day.toString()));
    }

    private String path(OutlineFilter filter) {
        return filter.path(cycle.slug());
    }
}
