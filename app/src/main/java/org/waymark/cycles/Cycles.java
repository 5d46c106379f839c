package org.waymark.cycles;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Makes, changes, closes and finds cycles. */
@Service
public class Cycles {
    private final CycleStore store;
    private final Access access;
    private final Today today;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cycles(CycleStore store, Access access, Today today, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.access = access;
        this.today = today;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** By their first day, a year before its quarters. */
    @Transactional(readOnly = true)
    public List<Cycle> all(Actor actor) {
        access.require(actor, Action.READ);
        return store.all(actor.workspace());
    }

    @Transactional(readOnly = true)
    public Cycle get(Actor actor, Cycle.Id id) {
        access.require(actor, Action.READ);
        return store.get(actor.workspace(), id);
    }

    @Transactional(readOnly = true)
    public Cycle get(Actor actor, String slug) {
        access.require(actor, Action.READ);
        return store.get(actor.workspace(), slug);
    }

    /** The cycle of a page for which none was chosen; see {@link Cycle#current}. */
    @Transactional(readOnly = true)
    public Optional<Cycle> current(Actor actor) {
        access.require(actor, Action.READ);
        return Cycle.current(store.all(actor.workspace()), today.in(actor.workspace()));
    }

    @Transactional
    public Cycle create(Actor actor, CycleWish wish) {
        access.require(actor, Action.MANAGE_CYCLES);
        return add(actor, wish);
    }

    /** The cycle after this one, with the next year where that is still missing. The one that exists already, if it does. */
    @Transactional
    public Cycle next(Actor actor, Cycle.Id id) {
        access.require(actor, Action.MANAGE_CYCLES);
        return follow(actor, store.get(actor.workspace(), id));
    }

    @Transactional
    public Cycle edit(Actor actor, Cycle.Id id, long version, CycleWish wish) {
        access.require(actor, Action.MANAGE_CYCLES);
        var before = store.get(actor.workspace(), id).requireOpen();
        if (before.version() != version) {
            throw new Refused.Conflict("no.cycles.changed-by-somebody", before.name());
        }
        var after = rules(actor).edit(before, wish);
        store.save(actor.workspace(), after);
        events.publishEvent(new CycleEdited(actor, clock.instant(), before, after));
        return after;
    }

    /** Only an empty cycle goes: whoever keeps something in it refuses when it hears {@link CycleDeleted}. */
    @Transactional
    public void delete(Actor actor, Cycle.Id id) {
        access.require(actor, Action.MANAGE_CYCLES);
        var cycle = store.get(actor.workspace(), id);
        if (store.all(actor.workspace()).stream().anyMatch(child -> id.equals(child.parent()))) {
            throw new Refused.Conflict("no.cycles.has-children", cycle.name());
        }
        events.publishEvent(new CycleDeleted(actor, clock.instant(), cycle));
        store.delete(actor.workspace(), id);
    }

    /** From now on no check-ins and no edits. */
    @Transactional
    public void close(Actor actor, Cycle.Id id) {
        access.require(actor, Action.MANAGE_CYCLES);
        var cycle = store.get(actor.workspace(), id).requireOpen();
        if (cycle.phase(today.in(actor.workspace())) == Phase.PLANNING) {
            throw new Refused.Conflict("no.cycles.not-started", cycle.name());
        }
        store.close(actor, id, clock.instant());
        events.publishEvent(new CycleClosed(actor, clock.instant(), cycle));
    }

    @Transactional
    public void reopen(Actor actor, Cycle.Id id) {
        access.require(actor, Action.MANAGE_CYCLES);
        var cycle = store.get(actor.workspace(), id);
        if (!cycle.isClosed()) throw new Refused.Conflict("no.cycles.open-already", cycle.name());
        store.reopen(actor.workspace(), id);
        events.publishEvent(new CycleReopened(actor, clock.instant(), cycle));
    }

    /** What a new workspace starts with: the year it is in, and its quarters from the current one on; earlier ones never held anything. */
    void found(Actor actor) {
        var yearStart = today.yearStart(actor.workspace());
        var day = today.in(actor.workspace());
        var days = Rhythm.YEAR.periodOf(day, yearStart);
        var year = add(actor, CycleWish.of(Rhythm.YEAR, days, null));
        for (var quarter = Rhythm.QUARTER.periodOf(day, yearStart);
                days.contains(quarter.start());
                quarter = Rhythm.QUARTER.next(quarter)) {
            add(actor, CycleWish.of(Rhythm.QUARTER, quarter, year.id()));
        }
    }

    private Cycle follow(Actor actor, Cycle cycle) {
        var before = new Succession(store.all(actor.workspace()));
        var existing = before.existing(cycle);
        if (existing.isPresent()) return existing.get();
        before.parentToFollow(cycle).ifPresent(parent -> follow(actor, parent));
        return add(actor, new Succession(store.all(actor.workspace())).wish(cycle));
    }

    private Cycle add(Actor actor, CycleWish wish) {
        var cycle = rules(actor).create(new Cycle.Id(ids.next()), wish);
        store.add(actor.workspace(), cycle, clock.instant());
        events.publishEvent(new CycleCreated(actor, clock.instant(), cycle));
        return cycle;
    }

    private CalendarRules rules(Actor actor) {
        return new CalendarRules(store.all(actor.workspace()), today.yearStart(actor.workspace()));
    }
}
