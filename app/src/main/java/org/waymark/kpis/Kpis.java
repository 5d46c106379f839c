package org.waymark.kpis;

import static org.waymark.people.Action.CREATE_KPI;
import static org.waymark.people.Action.EDIT_KPI;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.KpiChanged.Change;
import org.waymark.people.Access;
import org.waymark.people.Audience;
import org.waymark.people.Audiences;
import org.waymark.platform.Actor;
import org.waymark.platform.Chronicle;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Defines KPIs and keeps their targets; their values come in through {@link Measurements}. */
@Service
public class Kpis {
    /** A KPI and its targets. */
    public record Aimed(Kpi kpi, Targets targets) {}

    /** One after the other, of one KPI. */
    private static final int MOST_UNDONE = 100;

    private final KpiStore store;
    private final HolderQuery holders;
    private final Chronicle chronicle;
    private final Audiences audiences;
    private final Access access;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Kpis(
            KpiStore store,
            HolderQuery holders,
            Chronicle chronicle,
            Audiences audiences,
            Access access,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.holders = holders;
        this.chronicle = chronicle;
        this.audiences = audiences;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Kpi get(Actor actor, Kpi.Id id) {
        return store.get(actor, id);
    }

    /** The KPI, if the actor may change it. */
    @Transactional(readOnly = true)
    public Kpi requireEditable(Actor actor, Kpi.Id id) {
        var kpi = store.get(actor, id);
        access.require(actor, EDIT_KPI, kpi.holder());
        return kpi;
    }

    /** Those of the asked ones that the actor may see, with their targets. */
    @Transactional(readOnly = true)
    public List<Aimed> aimed(Actor actor, Collection<Kpi.Id> ids) {
        var targets = store.targets(actor.workspace(), ids);
        return store.all(actor, ids).stream()
                .map(kpi -> new Aimed(kpi, targets.getOrDefault(kpi.id(), Targets.NONE)))
                .toList();
    }

    @Transactional(readOnly = true)
    public Targets targets(Actor actor, Kpi.Id id) {
        return store.targets(actor.workspace(), store.get(actor, id).id());
    }

    @Transactional
    public Kpi define(Actor actor, KpiWish wish) {
        var definition = wish.definition();
        access.require(actor, CREATE_KPI, definition.holder());
        refuseStrangers(actor, definition, null);
        var kpi = Kpi.defined(new Kpi.Id(ids.next()), definition, clock.instant());
        store.add(actor.workspace(), actor.person(), kpi);
        tell(actor, kpi, Change.DEFINED, Map.of());
        return kpi;
    }

    /** @param version the version that was edited; refused if the KPI has changed since */
    @Transactional
    public Kpi edit(Actor actor, Kpi.Id id, long version, KpiWish wish) {
        var before = at(version, editable(actor, id));
        var definition = wish.definition();
        if (!definition.holder().equals(before.holder())) {
            access.require(actor, CREATE_KPI, definition.holder());
        }
        refuseStrangers(actor, definition, before.definition());
        var changes = definition.changesFrom(before.definition());
        if (changes.isEmpty()) return before;
        var kpi = before.edited(definition, store.targets(actor.workspace(), id));
        store.save(actor.workspace(), kpi);
        if (kpi.restricted() && changes.containsKey("measurer")) {
            shareWith(actor, kpi, audiences.of(actor, id.value()));
        }
        tell(actor, kpi, Change.EDITED, changes);
        return kpi;
    }

    /** Replaces all targets of a KPI. */
    @Transactional
    public Kpi setTargets(Actor actor, Kpi.Id id, long version, List<DatedTarget> wished) {
        var before = at(version, editable(actor, id));
        var problems = Targets.problems(wished, before.metric().direction());
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
        var targets = new Targets(wished);
        var stored = store.targets(actor.workspace(), id);
        if (targets.equals(stored)) return before;
        var kpi = before.aimedAt(targets);
        store.saveTargets(actor.workspace(), id, targets);
        store.save(actor.workspace(), kpi);
        tell(
                actor,
                kpi,
                Change.TARGETS_SET,
                Map.of("targets", targets.described(), "before", stored.kept(), "version", kpi.version()));
        return kpi;
    }

    /** Replaces the targets of several KPIs: all of them, or none if one is bad. */
    @Transactional
    public List<Kpi> setAllTargets(Actor actor, List<TargetsWish> wishes) {
        return wishes.stream()
                .map(wish -> setTargets(
                        actor, wish.kpi(), wish.version(), wish.targets().all()))
                .toList();
    }

    /**
     * Undoes the {@link #setTargets} that led to a version, unless the KPI was changed after it. What was changed by targets that were put
     * back since does not count.
     */
    @Transactional
    public Kpi putBackTargets(Actor actor, Kpi.Id id, long version) {
        var now = editable(actor, id);
        var told = chronicle.told(actor.workspace(), id.value(), Change.TARGETS_SET.kind(), MOST_UNDONE);
        if (now.version() == version) {
            if (told.isEmpty()) throw new Refused.Conflict("no.kpis.nothing-to-put-back");
            return setTargets(actor, id, version, Targets.read(told.getFirst().path("before")));
        }
        var before = Targets.before(told, version, store.targets(actor.workspace(), id))
                .orElseThrow(() -> KpiStore.changedMeanwhile(now));
        return setTargets(actor, id, now.version(), before);
    }

    /** Shows a KPI to its owner, its measurer and an audience only, or to all of the workspace again. */
    @Transactional
    public Kpi share(Actor actor, Kpi.Id id, long version, boolean restricted, Audience audience) {
        var kpi = at(version, editable(actor, id)).sharedWithFew(restricted);
        store.save(actor.workspace(), kpi);
        shareWith(actor, kpi, restricted ? audience : Audience.NOBODY);
        tell(actor, kpi, Change.SHARED, Map.of("restricted", restricted));
        return kpi;
    }

    /** Takes a KPI out of sight; its values stay. */
    @Transactional
    public Kpi archive(Actor actor, Kpi.Id id) {
        var before = editable(actor, id);
        if (before.isArchived()) return before;
        var kpi = before.archived(clock.instant());
        store.save(actor.workspace(), kpi);
        tell(actor, kpi, Change.ARCHIVED, Map.of());
        return kpi;
    }

    @Transactional
    public Kpi restore(Actor actor, Kpi.Id id) {
        var before = editable(actor, id);
        if (!before.isArchived()) return before;
        var kpi = before.restored();
        store.save(actor.workspace(), kpi);
        tell(actor, kpi, Change.RESTORED, Map.of());
        return kpi;
    }

    private Kpi editable(Actor actor, Kpi.Id id) {
        var kpi = store.lock(actor, id);
        access.require(actor, EDIT_KPI, kpi.holder());
        return kpi;
    }

    private static Kpi at(long version, Kpi kpi) {
        if (kpi.version() != version) {
            throw KpiStore.changedMeanwhile(kpi);
        }
        return kpi;
    }

    private void refuseStrangers(Actor actor, Definition definition, @Nullable Definition before) {
        var problems = holders.problems(actor.workspace(), definition, before);
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
    }

    /** Who measures a KPI must see it. */
    private void shareWith(Actor actor, Kpi kpi, Audience audience) {
        var persons = new HashSet<UUID>(audience.persons());
        var measurer = kpi.definition().measurer();
        if (kpi.restricted() && measurer != null) {
            persons.add(measurer);
        }
        audiences.set(actor, kpi.id().value(), new Audience(persons, audience.teams()));
    }

    private void tell(Actor actor, Kpi kpi, Change change, Map<String, Object> more) {
        var details = new LinkedHashMap<String, Object>(more);
        details.putIfAbsent("name", kpi.name());
        events.publishEvent(new KpiChanged(actor, clock.instant(), kpi.id(), change, details));
    }
}
