package org.waymark.api.kpis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.kpis.PushToken;
import org.waymark.platform.Refused;

/** Holds back programs that push too often; each node counts for itself, since a count saves nobody's data. */
@Component
class PushPace {
    static final int MOST = 600;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<PushToken.Id, Uses> uses = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PushToken.Id, Uses> eldest) {
            return size() > REMEMBERED;
        }
    };

    PushPace(Clock clock) {
        this.clock = clock;
    }

    /** @param since the beginning of a minute in which this often was pushed */
    private record Uses(Instant since, int count) {}

    synchronized void note(PushToken.Id token) {
        var now = clock.instant();
        var before = uses.getOrDefault(token, new Uses(now, 0));
        var isOver = !now.isBefore(before.since().plus(WINDOW));
        var next = isOver ? new Uses(now, 1) : new Uses(before.since(), before.count() + 1);
        if (next.count() > MOST) {
            throw new Refused.TooOften(Duration.between(now, next.since().plus(WINDOW)), "no.push.too-often", MOST);
        }
        uses.put(token, next);
    }
}
