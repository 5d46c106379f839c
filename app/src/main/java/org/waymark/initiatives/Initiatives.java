package org.waymark.initiatives;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.initiatives.InitiativeChanged.Change;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.PlaceQuery;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Problems;

/** Makes, changes and archives initiatives. */
@Service
public class Initiatives {
    private final InitiativeStore store;
    private final Serving serving;
    private final Planning planning;
    private final PlaceQuery places;
    private final Cycles cycles;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Initiatives(
            InitiativeStore store,
            Serving serving,
            Planning planning,
            PlaceQuery places,
            Cycles cycles,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.serving = serving;
        this.planning = planning;
        this.places = places;
        this.cycles = cycles;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Initiative get(Actor actor, Initiative.Id id) {
        return store.get(actor, id);
    }

    /** The initiative, if the actor may change it now. */
    @Transactional
    public Initiative requireEditable(Actor actor, Initiative.Id id) {
        return planning.initiative(actor, id);
    }

    /**
     * Planned, at the end of its column.
     *
     * @param serves the key results that it is to move; without a cycle in the wish it goes where the first of them is
     */
    @Transactional
    public Initiative create(Actor actor, InitiativeWish wish, List<KeyResult.Id> serves) {
        var served = serving.linkable(actor, serves);
        var definition = wish.definition();
        if (definition.cycle() == null && !served.isEmpty()) {
            definition = definition.in(served.getFirst().cycle());
        }
        planning.place(actor, definition.holder(), served);
        places.require(actor, definition.holder());
        requireOpen(actor, definition.cycle());
        var initiative = Initiative.planned(
                new Initiative.Id(ids.next()),
                definition,
                actor.person(),
                store.lastPlace(actor.workspace(), Initiative.Status.PLANNED));
        var now = clock.instant();
        store.add(actor, initiative, now);
        tell(actor, now, Change.CREATED, initiative, Map.of());
        served.forEach(one -> serving.add(actor, initiative, one));
        return initiative;
    }

    @Transactional
    public Initiative edit(Actor actor, Initiative.Id id, long version, InitiativeWish wish) {
        var before = planning.initiative(actor, id);
        planning.requireVersion(actor, before, version);
        return save(actor, before, wish.definition(), Change.EDITED);
    }

    /** Only its days: what the timeline drags. */
    @Transactional
    public Initiative reschedule(Actor actor, Initiative.Id id, Schedule schedule) {
        var before = planning.initiative(actor, id);
        var problems = new Problems();
        InitiativeWish.checkDays(problems, schedule.start(), schedule.due());
        problems.refuse();
        return save(actor, before, before.definition().withSchedule(schedule), Change.RESCHEDULED);
    }

    /** Out of every list, and restored whenever it is wanted. */
    @Transactional
    public Initiative archive(Actor actor, Initiative.Id id) {
        return archive(actor, planning.archivedToo(actor, id), clock.instant(), Change.ARCHIVED);
    }

    @Transactional
    public Initiative restore(Actor actor, Initiative.Id id) {
        return archive(actor, planning.archivedToo(actor, id), null, Change.RESTORED);
    }

    private Initiative save(Actor actor, Initiative before, Initiative.Definition definition, Change change) {
        if (definition.equals(before.definition())) return before;
        if (!definition.holder().equals(before.holder())) {
            planning.place(actor, definition.holder(), serving.of(actor, before));
            places.require(actor, definition.holder());
        }
        if (!Objects.equals(definition.cycle(), before.definition().cycle())) requireOpen(actor, definition.cycle());
        var after = before.edited(definition);
        store.save(actor.workspace(), after);
        tell(actor, clock.instant(), change, after, differences(before.definition(), definition));
        return after;
    }

    private Initiative archive(Actor actor, Initiative before, @Nullable Instant at, Change change) {
        if (before.isArchived() == (at != null)) return before;
        var after = before.archived(at);
        store.save(actor.workspace(), after);
        tell(actor, clock.instant(), change, after, Map.of());
        return after;
    }

    private void requireOpen(Actor actor, Cycle.@Nullable Id cycle) {
        if (cycle != null) cycles.get(actor, cycle).requireOpen();
    }

    private static Map<String, Object> differences(Initiative.Definition before, Initiative.Definition after) {
        var then = before.fields();
        var changed = new HashMap<String, Object>();
        after.fields().forEach((name, now) -> {
            var was = then.getOrDefault(name, "");
            if (!was.equals(now)) changed.put(name, Map.of("before", was, "after", now));
        });
        return changed;
    }

    private void tell(Actor actor, Instant at, Change change, Initiative initiative, Map<String, Object> more) {
        events.publishEvent(new InitiativeChanged(actor, at, change, initiative, more));
    }
}
