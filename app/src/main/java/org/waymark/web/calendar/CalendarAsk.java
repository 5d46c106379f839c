package org.waymark.web.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.calendar.Whose;
import org.waymark.web.outline.OutlineFilter;

/** Which days are wanted and what of them, as it stands in the address; what makes no sense there is as if it were not there. */
record CalendarAsk(OutlineFilter filter, LocalDate today) {
    /** Beyond these nobody plans. */
    private static final int YEARS = 50;

    boolean isAgenda() {
        return filter.text("look").equals("agenda");
    }

    YearMonth month() {
        return YearMonth.from(day("day"));
    }

    boolean isThisMonth() {
        return month().equals(YearMonth.from(today));
    }

    LocalDate from() {
        return day("day");
    }

    boolean isMine() {
        return filter.text("owner").equals("me");
    }

    Whose whose() {
        if (isMine()) return new Whose.Mine();
        var team = filter.id("team");
        return team == null ? new Whose.Everybody() : new Whose.OfTeam(team);
    }

    Set<Group> hidden() {
        var named = List.of(filter.text("hide").split(","));
        var hidden = EnumSet.noneOf(Group.class);
        Arrays.stream(Group.values())
                .filter(group -> named.contains(group.slug()))
                .forEach(hidden::add);
        return hidden;
    }

    /** The same with a group shown that was hidden, or the other way round. */
    OutlineFilter toggled(Group group) {
        var hidden = hidden();
        if (!hidden.remove(group)) hidden.add(group);
        var names = hidden.stream().map(Group::slug).collect(Collectors.joining(","));
        return filter.with("hide", names.isEmpty() ? null : names);
    }

    private LocalDate day(String name) {
        try {
            var day = LocalDate.parse(filter.text(name));
            return Math.abs(day.getYear() - today.getYear()) > YEARS ? today : day;
        } catch (DateTimeException e) {
            return today;
        }
    }
}
