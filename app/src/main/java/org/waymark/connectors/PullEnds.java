package org.waymark.connectors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.connectors.Pull.Counts;
import org.waymark.connectors.Pull.Ended;
import org.waymark.connectors.PullEnded.Change;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;
import org.waymark.platform.News;

/** Writes down how a try came out, together with what it brought. */
@Component
class PullEnds {
    /** More refused rows nobody reads. */
    private static final int SHOWN = 20;

    private final Landing landing;
    private final PullStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PullEnds(Landing landing, PullStore store, ApplicationEventPublisher events, Clock clock) {
        this.landing = landing;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is still something to do. */
    @Transactional
    public boolean begin(UUID workspace, Pull.Id id) {
        return store.begin(workspace, id);
    }

    /** Values and the end of the run are written together: a run that was ended meanwhile leaves nothing. */
    @Transactional(rollbackFor = Troubled.class)
    public void landed(Actor owner, Connection connection, Pull pull, Harvest harvest, Instant began) throws Troubled {
        boolean healed = lastFailed(owner.workspace(), connection.id(), pull);
        var landed = landing.land(owner, connection, harvest, clock.instant());
        var ended = pull.ended(Ended.LANDED, clock.instant(), took(began))
                .brought(
                        landed.counts(), landed.refusals().stream().limit(SHOWN).toList());
        if (!store.end(owner.workspace(), ended)) throw new Troubled(new Trouble.Stopped());
        store.forget(owner.workspace(), connection.id());
        if (healed) events.publishEvent(new PullEnded(owner, clock.instant(), Change.HEALED, connection, ended));
        news(owner.workspace(), connection.id());
    }

    /** When to try again; empty: it gave up. */
    @Transactional
    public Optional<Instant> troubled(
            UUID workspace, Connection connection, Pull pull, Trouble trouble, Instant began) {
        var next = next(pull, trouble);
        var how = trouble instanceof Trouble.Stopped ? Ended.STOPPED : Ended.FAILED;
        var ended = (next == null ? pull.ended(how, clock.instant(), took(began)) : pull.waiting(next, took(began)))
                .because(trouble.sentence());
        if (trouble instanceof Trouble.RowsRefused(var rows, var refusals)) {
            ended = ended.brought(
                    new Counts(rows, 0, 0, 0, refusals.size()),
                    refusals.stream().limit(SHOWN).toList());
        }
        if (!store.end(workspace, ended)) return Optional.empty();
        store.forget(workspace, connection.id());
        if (ended.ended() == Ended.FAILED) {
            events.publishEvent(
                    new PullEnded(Actor.waymark(workspace), clock.instant(), Change.FAILED, connection, ended));
        }
        news(workspace, connection.id());
        return Optional.ofNullable(next);
    }

    /** A server that says how long it wants to be left alone is taken at its word. */
    private @Nullable Instant next(Pull pull, Trouble trouble) {
        if (!trouble.mayPass() || pull.tries() >= Backoff.MOST_TRIES) return null;
        var ours = Backoff.after(pull.tries(), ThreadLocalRandom.current().nextDouble());
        return clock.instant().plus(trouble.pause().compareTo(ours) > 0 ? trouble.pause() : ours);
    }

    /** Whether the one before this gave up. */
    private boolean lastFailed(UUID workspace, Connection.Id connection, Pull pull) {
        return store.newest(workspace, connection, 2).stream()
                .filter(one -> !one.id().equals(pull.id()))
                .findFirst()
                .filter(one -> one.ended() == Ended.FAILED)
                .isPresent();
    }

    private Duration took(Instant began) {
        return Duration.between(began, clock.instant());
    }

    private void news(UUID workspace, Connection.Id id) {
        events.publishEvent(
                new News.Computed(List.of(new News(workspace, new Fact.Subject("connection", id.value()), null))));
    }
}
