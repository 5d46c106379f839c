package org.waymark.objectives;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Keeps what people say when they look back at an objective, or at a cycle as a whole. */
@Service
public class Retrospectives {
    private final RetrospectiveStore store;
    private final ObjectiveStore objectives;
    private final Editing editing;
    private final Cycles cycles;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Retrospectives(
            RetrospectiveStore store,
            ObjectiveStore objectives,
            Editing editing,
            Cycles cycles,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.objectives = objectives;
        this.editing = editing;
        this.cycles = cycles;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Retrospective of(Actor actor, Objective.Id id) {
        return store.of(actor, objectives.get(actor, id).id());
    }

    @Transactional(readOnly = true)
    public Retrospective of(Actor actor, Cycle.Id id) {
        return store.of(actor, cycles.get(actor, id).id());
    }

    /** Takes the place of the earlier one, unless somebody else has written since this version; an empty one takes it away. */
    @Transactional
    public Retrospective write(Actor actor, Objective.Id id, long version, Retrospective wish) {
        var opened = editing.objective(actor, id);
        opened.requireGradable();
        var said = wish.checked().after(version);
        if (!store.save(actor, id, said, clock.instant())) throw overtaken();
        events.publishEvent(new ObjectiveChanged(
                actor, clock.instant(), ObjectiveChanged.Change.LOOKED_BACK, opened.objective(), Map.of()));
        return said;
    }

    /** As above. */
    @Transactional
    public Retrospective write(Actor actor, Cycle.Id id, long version, Retrospective wish) {
        access.require(actor, Action.MANAGE_CYCLES);
        var cycle = cycles.get(actor, id).requireOpen();
        var said = wish.checked().after(version);
        if (!store.save(actor, id, said, clock.instant())) throw overtaken();
        events.publishEvent(new CycleLookedBack(actor, clock.instant(), cycle));
        return said;
    }

    private static Refused.Conflict overtaken() {
        return new Refused.Conflict("no.changed.retrospective");
    }
}
