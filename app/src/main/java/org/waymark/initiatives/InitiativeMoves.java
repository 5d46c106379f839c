package org.waymark.initiatives;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Today;
import org.waymark.initiatives.InitiativeChanged.Change;
import org.waymark.measure.Progress;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Says where work is: in which status, at which place in it, and how far. */
@Service
public class InitiativeMoves {
    private final InitiativeStore store;
    private final TaskStore tasks;
    private final Planning planning;
    private final Today today;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    InitiativeMoves(
            InitiativeStore store,
            TaskStore tasks,
            Planning planning,
            Today today,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.tasks = tasks;
        this.planning = planning;
        this.today = today;
        this.clock = clock;
        this.events = events;
    }

    /** The one that comes next in its status, so that a move can be taken back. */
    @Transactional(readOnly = true)
    public Optional<Initiative.Id> follower(Actor actor, Initiative.Id id) {
        return store.follower(actor, store.get(actor, id));
    }

    /** @param before the one to stand in front of; null, or one that is no longer there: at the end */
    @Transactional
    public Initiative move(Actor actor, Initiative.Id id, Initiative.Status to, Initiative.@Nullable Id before) {
        var old = planning.worked(actor, id);
        var now = old.moved(
                to, place(actor, to, before), today.in(actor.workspace()), tasks.tally(actor.workspace(), id));
        store.save(actor.workspace(), now);
        if (old.status() == to) return now;
        var more = Map.<String, Object>of("before", old.status().name(), "after", to.name());
        events.publishEvent(new InitiativeChanged(actor, clock.instant(), Change.MOVED, now, more));
        return now;
    }

    /** How far it is in the eyes of somebody, from 0 to 1; with tasks, these say it. */
    @Transactional
    public Initiative state(Actor actor, Initiative.Id id, double progress) {
        if (!(progress >= 0 && progress <= 1)) {
            throw new Refused.Invalid("progress", progress, "no.initiatives.progress");
        }
        var old = planning.worked(actor, id);
        var tally = tasks.tally(actor.workspace(), id);
        if (tally.of() > 0) throw new Refused.Conflict("no.initiatives.tasks-say", old.title());
        var now = old.stated(new Progress(progress), tally);
        store.save(actor.workspace(), now);
        var more = Map.<String, Object>of(
                "progressBefore",
                old.progress().ratio(),
                "progress",
                now.progress().ratio());
        events.publishEvent(new InitiativeChanged(actor, clock.instant(), Change.STATED, now, more));
        return now;
    }

    private double place(Actor actor, Initiative.Status to, Initiative.@Nullable Id before) {
        if (before == null) return store.lastPlace(actor.workspace(), to);
        var gap = store.gapBefore(actor.workspace(), to, before);
        if (gap.isEmpty()) return store.lastPlace(actor.workspace(), to);
        var middle = gap.get().middle();
        if (middle.isPresent()) return middle.getAsDouble();
        store.number(actor.workspace(), store.inOrder(actor.workspace(), to));
        return store.gapBefore(actor.workspace(), to, before)
                .orElseThrow()
                .middle()
                .orElseThrow();
    }
}
