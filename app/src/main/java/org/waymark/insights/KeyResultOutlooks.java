package org.waymark.insights;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.platform.Actor;

/** Where key results are heading: stored by {@link #examine}, read by pages. */
@Service
public class KeyResultOutlooks {
    private static final int MOST_TRIES = 5;

    private final OutlookStore store;
    private final OutlookQuery query;
    private final KeyResults keyResults;
    private final Transactions transactions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeyResultOutlooks(
            OutlookStore store,
            OutlookQuery query,
            KeyResults keyResults,
            Transactions transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.query = query;
        this.keyResults = keyResults;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    /** Empty while it has not been computed. */
    @Transactional(readOnly = true)
    public Optional<KeyResultOutlook> of(Actor actor, KeyResult.Id id) {
        return store.find(actor.workspace(), keyResults.get(actor, id).id());
    }

    /** Computes what has changed since the last time. */
    void examine(UUID workspace, Collection<KeyResult.Id> wanted) {
        var left = List.copyOf(wanted);
        for (int tries = 0; tries < MOST_TRIES && !left.isEmpty(); tries++) left = attempt(workspace, left);
    }

    private record Seen(List<KeyResultCase> cases, Map<KeyResult.Id, OutlookStore.Known> stored) {
        OutlookStore.Known known(KeyResultCase one) {
            return stored.getOrDefault(one.id(), OutlookStore.Known.NOTHING);
        }
    }

    private record Done(KeyResultCase input, OutlookStore.Known known, OutlookAnalysis analysis) {}

    /** @return those to which something happened meanwhile */
    private List<KeyResult.Id> attempt(UUID workspace, List<KeyResult.Id> wanted) {
        var seen = transactions.read(() -> {
            var known = store.known(workspace, wanted); // first: what is read after it is never older
            return new Seen(query.of(workspace, wanted), known);
        });
        var done = seen.cases().stream()
                .filter(one -> !one.fingerprint().equals(seen.known(one).inputs()))
                .map(one -> new Done(one, seen.known(one), OutlookAnalysis.of(one, clock.instant())))
                .toList();
        if (done.isEmpty()) return List.of();
        return transactions.write(() -> save(workspace, done));
    }

    private List<KeyResult.Id> save(UUID workspace, List<Done> done) {
        var saved = new ArrayList<KeyResultCase>();
        var overtaken = new ArrayList<KeyResult.Id>();
        for (var one : done) {
            if (store.save(workspace, one.analysis(), one.known().version())) saved.add(one.input());
            else overtaken.add(one.input().id());
        }
        events.publishEvent(Renewed.keyResults(workspace, saved));
        return overtaken;
    }
}
