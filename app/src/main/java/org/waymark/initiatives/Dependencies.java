package org.waymark.initiatives;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.initiatives.InitiativeChanged.Change;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Keeps which initiative begins when another one is finished. They are shown where days contradict them; they move nothing. */
@Service
public class Dependencies {
    private static final int MOST = 50;

    private final DependencyStore store;
    private final InitiativeStore initiatives;
    private final Planning planning;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Dependencies(
            DependencyStore store,
            InitiativeStore initiatives,
            Planning planning,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.initiatives = initiatives;
        this.planning = planning;
        this.clock = clock;
        this.events = events;
    }

    /** What it waits for, as far as the actor may see that. */
    @Transactional(readOnly = true)
    public List<Dependency> of(Actor actor, Initiative.Id id) {
        var all = store.of(actor.workspace(), initiatives.get(actor, id).id());
        var seen = store.visible(actor, all.stream().map(Dependency::after).toList());
        return all.stream().filter(one -> seen.contains(one.after())).toList();
    }

    /** Takes the place of an earlier wish about the same two. */
    @Transactional
    public void put(Actor actor, Dependency wanted) {
        if (wanted.lagDays() < 0 || wanted.lagDays() > Dependency.LONGEST_LAG) {
            throw new Refused.Invalid("lagDays", wanted.lagDays(), "no.initiatives.lag", Dependency.LONGEST_LAG);
        }
        var initiative = planning.initiative(actor, wanted.initiative());
        if (wanted.after().equals(wanted.initiative())) {
            throw new Refused.Conflict("no.initiatives.waits-itself", initiative.title());
        }
        initiatives.get(actor, wanted.after());
        var before = store.of(actor.workspace(), initiative.id());
        if (before.contains(wanted)) return;
        if (before.size() >= MOST) throw new Refused.Conflict("no.initiatives.waits-too-many", MOST);
        refuseRing(actor, wanted);
        store.save(actor, wanted, clock.instant());
        tell(actor, Change.WAITS, initiative, wanted);
    }

    @Transactional
    public void remove(Actor actor, Initiative.Id id, Initiative.Id after) {
        var initiative = planning.initiative(actor, id);
        var one = of(actor, id).stream()
                .filter(dependency -> dependency.after().equals(after))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("dependency"));
        store.remove(actor.workspace(), id, after);
        tell(actor, Change.WAITS_NO_MORE, initiative, one);
    }

    /** Whoever waits for itself never begins. */
    private void refuseRing(Actor actor, Dependency wanted) {
        var seen = new HashSet<Initiative.Id>();
        var next = Set.of(wanted.after());
        while (!next.isEmpty()) {
            if (next.contains(wanted.initiative())) throw new Refused.Conflict("no.initiatives.ring");
            seen.addAll(next);
            var further = new HashSet<>(store.awaitedBy(actor.workspace(), next));
            further.removeAll(seen);
            next = further;
        }
    }

    private void tell(Actor actor, Change change, Initiative initiative, Dependency dependency) {
        var more =
                Map.<String, Object>of("after", dependency.after().value().toString(), "lagDays", dependency.lagDays());
        events.publishEvent(new InitiativeChanged(actor, clock.instant(), change, initiative, more));
    }
}
