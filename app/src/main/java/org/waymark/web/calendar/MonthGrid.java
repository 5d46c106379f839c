package org.waymark.web.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.calendar.CalendarEntry;
import org.waymark.measure.Period;

/** A month as weeks of seven days, from Monday on, with what falls on each. */
public record MonthGrid(YearMonth month, List<Cell> cells) {
    /** So many of one kind are named; more are counted. */
    static final int NAMED = 3;

    private static final int LINES = 4;

    public MonthGrid {
        cells = List.copyOf(cells);
    }

    /** An entry, or all of its kind on that day. */
    public record Line(CalendarEntry entry, boolean counted) {}

    /**
     * @param out whether it belongs to another month
     * @param more lines for which there is no room
     */
    public record Cell(LocalDate day, boolean out, List<Line> lines, int more) {
        public Cell {
            lines = List.copyOf(lines);
        }
    }

    static Period days(YearMonth month) {
        return new Period(
                month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    static MonthGrid of(YearMonth month, List<CalendarEntry> entries) {
        var byDay = entries.stream().collect(groupingBy(CalendarEntry::day));
        var days = days(month);
        var cells = days.start()
                .datesUntil(days.end().plusDays(1))
                .map(day -> cell(month, day, byDay.getOrDefault(day, List.of())))
                .toList();
        return new MonthGrid(month, cells);
    }

    private static Cell cell(YearMonth month, LocalDate day, List<CalendarEntry> entries) {
        var lines = lines(entries);
        var shown = lines.size() > LINES ? LINES - 1 : lines.size();
        return new Cell(day, !YearMonth.from(day).equals(month), lines.subList(0, shown), lines.size() - shown);
    }

    private static List<Line> lines(List<CalendarEntry> entries) {
        var lines = new ArrayList<Line>();
        entries.stream().collect(groupingBy(CalendarEntry::kind)).values().stream()
                .flatMap(MonthGrid::ofOneKind)
                .sorted((one, other) ->
                        one.entry().kind().compareTo(other.entry().kind()))
                .forEach(lines::add);
        return lines;
    }

    private static Stream<Line> ofOneKind(List<CalendarEntry> entries) {
        var first = entries.getFirst();
        return first.together() > NAMED
                ? Stream.of(new Line(first, true))
                : entries.stream().map(entry -> new Line(entry, false));
    }
}
