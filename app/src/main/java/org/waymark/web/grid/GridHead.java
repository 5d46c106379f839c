package org.waymark.web.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.web.layout.Periods;
import org.waymark.web.layout.Words;

/** The heads of the columns in words. */
public record GridHead(GridSpan span, Words words) {
    private static final List<String> SAID = List.of(
            "saving",
            "failed",
            "undo",
            "nothing-to-undo",
            "note",
            "note-needed",
            "save",
            "owed",
            "approve",
            "return",
            "reason",
            "withdraw",
            "comments",
            "waits",
            "returned",
            "target",
            "inherited",
            "not-yours",
            "not-entered",
            "line",
            "mend",
            "mend-how",
            "drop",
            "unsaved",
            "offline",
            "meets",
            "near",
            "misses",
            "no-target",
            "no-data",
            "clear",
            "fill-down",
            "fill-right",
            "fill-empty",
            "fill-no-row",
            "fill-no-period",
            "select",
            "select-how",
            "selected",
            "add-comment");

    /** Of each column the last day of its period, the two lines of its head and its whole name. */
    public List<List<String>> columns() {
        return span.periods().stream()
                .map(period -> List.of(period.end().toString(), upper(period), lower(period), name(period)))
                .toList();
    }

    /** The column of the period that runs today; -1 when it is not in view. */
    public int running() {
        var today = words.today();
        for (int column = 0; column < span.periods().size(); column++) {
            if (span.periods().get(column).contains(today)) return column;
        }
        return -1;
    }

    /** What the script says, by key. */
    Map<String, String> said() {
        return SAID.stream().collect(Collectors.toMap(key -> key, key -> words.of("grid.say." + key)));
    }

    public String name(Period period) {
        return Periods.name(span.cadence(), period.end(), words);
    }

    /** "Jan 2025 to Dec 2026". */
    public String range() {
        return words.of(
                "grid.range",
                name(span.periods().getFirst()),
                name(span.periods().getLast()));
    }

    private String upper(Period period) {
        return words.written(
                period.start(),
                switch (span.cadence()) {
                    case DAILY, WEEKLY -> "period.pattern.week";
                    case MONTHLY -> "period.pattern.month-short";
                    case QUARTERLY -> "period.pattern.quarter-short";
                    case YEARLY -> "period.pattern.year";
                });
    }

    private String lower(Period period) {
        return span.cadence() == Cadence.YEARLY ? "" : year(period.start());
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }
}
