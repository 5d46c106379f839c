package org.waymark.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.waymark.platform.Past;

/** What happens when. Whatever is planned for later than now does not happen. */
final class Timeline {
    private record Event(Instant at, int number, Runnable deed) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final ZoneId zone;
    private final Instant now;
    private int planned;

    Timeline(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** On a day in office hours; each event a few minutes after the one that was planned before it. */
    void on(LocalDate day, Runnable deed) {
        planned++;
        var minutes = 8 * 60 + planned * 7 % (8 * 60);
        var moment = day.atStartOfDay(zone).plusMinutes(minutes).toInstant();
        if (day.equals(today()) && moment.isAfter(now)) moment = now.minusSeconds(60);
        events.add(new Event(moment, planned, deed));
    }

    /** Whatever happens up to the end of a day; events may plan further ones. */
    void runThrough(LocalDate last) {
        var end = last.plusDays(1).atStartOfDay(zone).toInstant();
        var until = end.isBefore(now) ? end : now;
        while (!events.isEmpty() && !events.element().at().isAfter(until)) {
            var next = events.remove();
            Past.at(next.at(), next.deed());
        }
    }
}
