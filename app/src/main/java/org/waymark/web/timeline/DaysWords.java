package org.waymark.web.timeline;

import java.time.LocalDate;
import org.waymark.initiatives.CriticalPath;
import org.waymark.initiatives.Initiative;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Words;

/** When work is to be done, in words. */
public final class DaysWords {
    private DaysWords() {}

    static String moved(Initiative initiative, Words words) {
        var days = initiative.schedule();
        if (days.start() != null && days.start().equals(days.due())) {
            return words.of("timeline.moved.day", initiative.title(), words.dayText(days.start()));
        }
        if (days.start() != null && days.due() != null) {
            return words.of(
                    "timeline.moved", initiative.title(), words.dayText(days.start()), words.dayText(days.due()));
        }
        return words.of("timeline.moved.open", initiative.title());
    }

    /** For who does not see the bar: its days, how far it is, and how much room it has. */
    public static String of(TimelineRow.Work row, LocalDate end, Words words) {
        var work = row.of();
        var first = work.first();
        var last = work.last();
        if (first == null || last == null) return words.of("timeline.bar.open", work.title());
        var bar = words.of(
                "timeline.bar",
                work.title(),
                words.dayText(first),
                words.dayText(last),
                words.percent(work.progress()));
        var room = row.room();
        return room == null || room.over() ? bar : bar + " " + of(room, end, words);
    }

    /** How much room it has until the end; what is too late only for others says so. */
    public static String of(CriticalPath.Room room, LocalDate end, Words words) {
        if (room.slack() >= 0) return words.of("timeline.bar.slack", room.slack());
        var itself = room.finish().isAfter(end);
        return words.of(itself ? "timeline.bar.past" : "timeline.bar.holds-up", -room.slack());
    }

    /** For who does not see the marks of its check-ins: the last one, and the one that is due. */
    public static String of(TimelineRow.Part row, Words words) {
        var part = row.of();
        var next = part.next();
        var due = next == null ? "" : words.of("timeline.due", words.dayText(next));
        if (part.said().isEmpty()) return due;
        var last = part.said().getLast();
        var word = Mark.of(last.status(), words).word();
        return (words.of("timeline.said", part.said().size(), words.dayText(last.day()), word) + " " + due).strip();
    }

    /** The worst that endangers the end, in two sentences. */
    public static String head(Threat threat, Words words) {
        return switch (threat) {
            case Threat.PastEnd it ->
                words.of("timeline.threat.past", it.first().title(), words.dayText(it.finish()));
            case Threat.NoRoom it ->
                words.of(
                        "timeline.threat." + late(it.tie()),
                        it.first().title(),
                        it.next().title(),
                        -it.tie().room());
        };
    }

    /** Which sentence says how late it is; with days between the two the plain ones would not be true. */
    private static String late(CriticalPath.Tie tie) {
        var between = tie.of().lagDays() > 0;
        if (tie.room() == 0) return between ? "just-in-time" : "next-day";
        return tie.room() == -1 && !between ? "same-day" : "too-late";
    }

    public static String more(Threat threat, Words words) {
        return switch (threat) {
            case Threat.PastEnd it -> {
                var because = it.because();
                yield because == null
                        ? words.of("timeline.threat.past.more", it.days(), words.dayText(it.end()))
                        : words.of("timeline.threat.past.because", it.days(), words.dayText(it.end()), because.title());
            }
            case Threat.NoRoom it ->
                it.slack() <= 0
                        ? words.of("timeline.threat.any-slip", it.next().title(), words.dayText(it.end()))
                        : words.of("timeline.threat.slip", it.slack(), it.next().title(), words.dayText(it.end()));
        };
    }
}
