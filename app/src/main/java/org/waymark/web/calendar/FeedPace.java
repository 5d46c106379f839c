package org.waymark.web.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.people.CalendarAddress;
import org.waymark.platform.Refused;

/** Holds back programs that look at a calendar too often; each node counts for itself, since a count saves nobody's data. */
@Component
class FeedPace {
    private static final int MOST = 60;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<CalendarAddress.Id, Looks> looks = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CalendarAddress.Id, Looks> eldest) {
            return size() > REMEMBERED;
        }
    };

    FeedPace(Clock clock) {
        this.clock = clock;
    }

    /** @param since the beginning of an hour in which this often was looked */
    private record Looks(Instant since, int count) {}

    synchronized void note(CalendarAddress.Id address) {
        var now = clock.instant();
        var before = looks.getOrDefault(address, new Looks(now, 0));
        var isOver = !now.isBefore(before.since().plus(WINDOW));
        var next = isOver ? new Looks(now, 1) : new Looks(before.since(), before.count() + 1);
        if (next.count() > MOST) {
            throw new Refused.TooOften(Duration.between(now, next.since().plus(WINDOW)), "no.calendar.too-often", MOST);
        }
        looks.put(address, next);
    }
}
