package org.waymark.ops.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.waymark.platform.Past;

/** What happens when. Whatever is planned for later than now does not happen. */
final class Timeline {
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final Duration HOURS = Duration.ofHours(8);

    /** So many events fill the first half of a day. */
    private static final int HALF = 40;

    private record Event(Instant at, int number, Runnable deed) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final Map<LocalDate, Integer> planned = new HashMap<>();
    private final ZoneId zone;
    private final Instant now;

    Timeline(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** On a day in office hours, after whatever was planned before for that day, however much it is. */
    void on(LocalDate day, Runnable deed) {
        int number = planned.merge(day, 1, Integer::sum);
        var morning = day.atTime(OPENING).atZone(zone);
        var moment = morning.plusSeconds(HOURS.toSeconds() * number / (number + HALF))
                .toInstant();
        if (day.equals(today()) && moment.isAfter(now)) moment = now.minusSeconds(60);
        events.add(new Event(moment, number, deed));
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

    void inTheNightAfter(LocalDate day, Runnable deed) {
        Past.at(day.plusDays(1).atStartOfDay(zone).plusHours(3).toInstant(), deed);
    }
}
