package org.waymark.web.outline;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.layout.Seen;

/** How a cycle stands, read for each reader once after each write (ADR 020). */
@Component
public class Overviews {
    private static final int MOST_KEPT = 500;

    private final OverviewQuery query;
    private final UntilNextWrite<Asked, Overview> kept;

    Overviews(OverviewQuery query, LastWrite lastWrite) {
        this.query = query;
        this.kept = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    private record Asked(Actor actor, UUID cycle, Map<String, String> given, LocalDate today) {}

    public Overview of(Scope scope, Seen seen) {
        var asked = new Asked(scope.actor(), scope.cycle(), scope.filter().given(), scope.today());
        return kept.at(asked, seen.lastWrite(), () -> query.of(scope));
    }
}
