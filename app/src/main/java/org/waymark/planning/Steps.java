package org.waymark.planning;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Ticks what the owner of a cycle does by hand before it begins. */
@Service
public class Steps {
    private final TickStore store;
    private final Cycles cycles;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Steps(TickStore store, Cycles cycles, Access access, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Tick> of(Actor actor, Cycle.Id id) {
        access.require(actor, Action.READ);
        return store.of(actor.workspace(), id);
    }

    @Transactional
    public void tick(Actor actor, Cycle.Id id, Step step) {
        var cycle = open(actor, id, step);
        if (store.of(actor.workspace(), id).stream().anyMatch(tick -> tick.step() == step)) return;
        store.add(actor.workspace(), id, new Tick(step, actor.person(), clock.instant()));
        events.publishEvent(new StepTicked(actor, clock.instant(), cycle, step, true));
    }

    @Transactional
    public void untick(Actor actor, Cycle.Id id, Step step) {
        var cycle = open(actor, id, step);
        if (store.remove(actor.workspace(), id, step)) {
            events.publishEvent(new StepTicked(actor, clock.instant(), cycle, step, false));
        }
    }

    private Cycle open(Actor actor, Cycle.Id id, Step step) {
        access.require(actor, Action.MANAGE_CYCLES);
        if (!step.isByHand()) throw new Refused.Conflict("no.planning.computed");
        return cycles.get(actor, id).requireOpen();
    }
}
