package org.waymark.exports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;
import org.waymark.platform.News;
import org.waymark.platform.Refused;
import org.waymark.transfer.Tally;
import org.waymark.transfer.Watcher;

/** Workspaces that are being brought in on this node: how far they are, and who does not want that any more. */
@Service
public class Arrivals {
    /** In, compared, and the same once more where it stays. */
    private static final int PASSES = 5;

    private final Map<UUID, Arrival> underway = new ConcurrentHashMap<>();
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(TransactionOperations transaction, ApplicationEventPublisher events, Clock clock) {
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A workspace on its way in.
     *
     * @param done of the work, in rows
     * @param all of the work; 0 while it is not known
     */
    public record Arrival(Instant since, long done, long all, boolean stopped) {}

    /** What the actor is bringing in. */
    public Optional<Arrival> of(Actor actor) {
        return Optional.ofNullable(underway.get(actor.person()));
    }

    /** Nothing of it stays. */
    public void stop(Actor actor) {
        var stopped = underway.computeIfPresent(
                actor.person(), (_, one) -> new Arrival(one.since(), one.done(), one.all(), true));
        if (stopped == null) throw new Refused.Missing("arrival");
    }

    void begin(Actor actor) {
        var fresh = new Arrival(clock.instant(), 0, 0, false);
        if (underway.putIfAbsent(actor.person(), fresh) != null) throw new Refused.Conflict("no.exports.arriving");
    }

    void end(Actor actor) {
        underway.remove(actor.person());
        tell(actor);
    }

    Watcher watcher(Actor actor, long rows) {
        return new Tally(clock, done -> {
            var now = underway.computeIfPresent(
                    actor.person(), (_, one) -> new Arrival(one.since(), done, rows * PASSES, one.stopped()));
            tell(actor);
            return now != null && !now.stopped();
        });
    }

    /** What happens within the transaction that brings it in is told when that is over. */
    private void tell(Actor actor) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return;
        var news = new News(actor.workspace(), new Fact.Subject("export", actor.person()), null);
        transaction.executeWithoutResult(_ -> events.publishEvent(new News.Computed(List.of(news))));
    }
}
