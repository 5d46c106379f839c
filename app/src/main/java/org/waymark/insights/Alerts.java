package org.waymark.insights;

import java.time.Clock;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.analytics.anomaly.AlertBudget;
import org.waymark.analytics.anomaly.AlertBudget.Candidate;
import org.waymark.platform.Actor;

/** Tells people of signals within a budget, so that at most one in twenty is expected to be false. */
@Service
class Alerts {
    /** Nobody looks at more at a time. */
    private static final int MOST_PER_OWNER = 5;

    private final SignalStore store;
    private final AlertQuery query;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Alerts(SignalStore store, AlertQuery query, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.query = query;
        this.clock = clock;
        this.events = events;
    }

    /** @return up to which chance a signal is told of at once, until this is asked again */
    @Transactional
    double spend(UUID workspace) {
        var open = query.open(workspace);
        var byId = new HashMap<UUID, AlertQuery.Open>();
        open.forEach(one -> byId.put(one.signal().id().value(), one));
        var candidates = open.stream()
                .map(one -> new Candidate<>(
                        one.signal().id().value(),
                        one.owner(),
                        Episode.forBudget(one.signal().kind(), one.signal().p())))
                .toList();
        int watched = Math.max(query.watched(workspace), candidates.size());
        var budget = AlertBudget.of(candidates, watched, AlertBudget.SHARE, MOST_PER_OWNER);
        budget.raised().stream()
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .filter(one -> !one.signal().announced())
                .forEach(one -> tell(workspace, one));
        return budget.threshold();
    }

    private void tell(UUID workspace, AlertQuery.Open one) {
        store.announce(workspace, one.signal().id());
        events.publishEvent(new SignalRaised(
                Actor.waymark(workspace), clock.instant(), one.signal().told(), one.name()));
    }
}
