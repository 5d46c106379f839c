package org.waymark.web.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.calendar.CalendarEntry;
import org.waymark.measure.Period;

/** The days of a period on which something falls, one entry below the other. */
public record Agenda(Period days, List<Line> lines) {
    public Agenda {
        lines = List.copyOf(lines);
    }

    /** @param more of its kind on that day which are not named; only on the last that is */
    public record Line(CalendarEntry entry, int more) {}

    /** @param named so many of one kind are named on a day */
    static Agenda of(Period days, List<CalendarEntry> entries, int named) {
        var within =
                entries.stream().filter(entry -> days.contains(entry.day())).toList();
        return new Agenda(
                days,
                Stream.iterate(0, i -> i < within.size(), i -> i + 1)
                        .map(i -> line(within, i, named))
                        .toList());
    }

    public boolean startsDay(int index) {
        return index == 0 || !day(index).equals(day(index - 1));
    }

    private LocalDate day(int index) {
        return lines.get(index).entry().day();
    }

    private static Line line(List<CalendarEntry> entries, int index, int named) {
        var entry = entries.get(index);
        var isLast = index + 1 == entries.size()
                || entries.get(index + 1).kind() != entry.kind()
                || !entries.get(index + 1).day().equals(entry.day());
        return new Line(entry, isLast ? Math.max(0, entry.together() - named) : 0);
    }
}
