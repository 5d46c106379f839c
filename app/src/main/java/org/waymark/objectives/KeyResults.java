package org.waymark.objectives;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.KeyResultChanged.Change;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.News;
import org.waymark.platform.Refused;

/** Adds, changes and archives the key results of objectives. */
@Service
public class KeyResults {
    /** 2 to 5 is the advice of the coach; this is only where a page ends. */
    private static final int MOST = 50;

    private final KeyResultStore store;
    private final Definitions definitions;
    private final Editing editing;
    private final Reckoning reckoning;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeyResults(
            KeyResultStore store,
            Definitions definitions,
            Editing editing,
            Reckoning reckoning,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.definitions = definitions;
        this.editing = editing;
        this.reckoning = reckoning;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public KeyResult get(Actor actor, KeyResult.Id id) {
        return store.get(actor, id).keyResult();
    }

    /**
     * Those of an objective that are not archived, in their order.
     *
     * @param objective one that the actor was shown: who sees it sees them
     */
    @Transactional(readOnly = true)
    public List<KeyResult> of(Actor actor, Objective objective) {
        return store.of(actor.workspace(), objective.id());
    }

    /** The key result, if the actor may change it now: it lives, in an open cycle. */
    @Transactional
    public KeyResult requireEditable(Actor actor, KeyResult.Id id) {
        var opened = editing.keyResult(actor, id);
        opened.in().requireLiving();
        return opened.keyResult();
    }

    @Transactional
    public KeyResult add(Actor actor, Objective.Id objective, KeyResultWish wish) {
        var opened = editing.objective(actor, objective);
        opened.requireLiving();
        var others = store.of(actor.workspace(), objective);
        if (others.size() >= MOST) {
            throw new Refused.Conflict("no.objectives.too-many-key-results", MOST);
        }
        var definition = definitions.of(actor, wish, null);
        Weights.check(definition.weight(), others.stream());
        return add(actor, opened, definition);
    }

    /** With another target its progress is computed anew from the check-ins that are there. */
    @Transactional
    public KeyResult edit(Actor actor, KeyResult.Id id, long version, KeyResultWish wish) {
        return edit(actor, editing.keyResult(actor, id), version, wish, true);
    }

    /** To what it was before, so that is not held against the weights of today. */
    @Transactional
    public KeyResult putBack(Actor actor, KeyResult.Id id, long version, KeyResultWish before) {
        return edit(actor, editing.keyResult(actor, id), version, before, false);
    }

    private KeyResult edit(
            Actor actor, Editing.OpenedKeyResult opened, long version, KeyResultWish wish, boolean isNew) {
        opened.in().requireLiving();
        var before = opened.keyResult();
        editing.requireVersion(actor, before, version);
        if (before.isArchived()) throw new Refused.Conflict("no.objectives.archived", before.title());
        var definition = definitions.of(actor, wish, before.definition());
        if (isNew && before.definition().weight() > 0) Weights.check(definition.weight(), othersThan(actor, before));
        var evidence = reckoning
                .evidence(actor.workspace(), before.with(definition, before.latest()), opened.ground())
                .baselined();
        var after = before.edited(evidence.of(), evidence.latest(opened.ground().rules()), null);
        return save(actor, opened, after, Change.EDITED, Differences.between(before.definition(), after.definition()));
    }

    @Transactional
    public KeyResult archive(Actor actor, KeyResult.Id id) {
        return archive(actor, id, clock.instant(), Change.ARCHIVED);
    }

    @Transactional
    public KeyResult restore(Actor actor, KeyResult.Id id) {
        return archive(actor, id, null, Change.RESTORED);
    }

    /** The same once more, without its check-ins. */
    @Transactional
    public KeyResult duplicate(Actor actor, KeyResult.Id id) {
        var original = store.get(actor, id).keyResult();
        var opened = editing.objective(actor, original.objective());
        opened.requireLiving();
        return add(actor, opened, original.definition());
    }

    /** Puts these in this order, on the places that they hold together. */
    @Transactional
    public void reorder(Actor actor, List<KeyResult.Id> order) {
        Order.check(order);
        var listed = order.stream()
                .map(id -> editing.keyResult(actor, id).keyResult())
                .toList();
        var places = listed.stream().map(KeyResult::position).toList();
        Order.of(order, places).forEach((id, position) -> store.savePosition(actor.workspace(), id, position));
        listed.stream()
                .map(one -> one.objective().value())
                .distinct()
                .map(id -> News.Computed.of(actor.workspace(), "objective", id, id))
                .forEach(events::publishEvent);
    }

    KeyResult add(Actor actor, Editing.Opened opened, KeyResult.Definition definition) {
        var today = opened.ground().today();
        var evidence = reckoning
                .evidence(actor.workspace(), definition, opened.objective().opens(today), today)
                .baselined();
        var keyResult = new KeyResult(
                new KeyResult.Id(ids.next()),
                opened.objective().id(),
                evidence.of(),
                evidence.latest(opened.ground().rules()),
                null,
                0,
                1);
        store.add(actor, keyResult, clock.instant());
        events.publishEvent(new KeyResultChanged(actor, clock.instant(), Change.ADDED, keyResult, Map.of()));
        reckoning.objective(actor, opened.objective(), opened.ground());
        return keyResult;
    }

    private KeyResult archive(Actor actor, KeyResult.Id id, @Nullable Instant at, Change change) {
        var opened = editing.keyResult(actor, id);
        opened.in().requireLiving();
        var before = opened.keyResult();
        if (before.isArchived() == (at != null)) return before;
        var latest = reckoning
                .evidence(actor.workspace(), before, opened.ground())
                .latest(opened.ground().rules());
        return save(actor, opened, before.edited(before.definition(), latest, at), change, Map.of());
    }

    private Stream<KeyResult> othersThan(Actor actor, KeyResult keyResult) {
        return store.of(actor.workspace(), keyResult.objective()).stream()
                .filter(one -> !one.id().equals(keyResult.id()));
    }

    private KeyResult save(
            Actor actor, Editing.OpenedKeyResult opened, KeyResult after, Change change, Map<String, Object> more) {
        store.save(actor.workspace(), after);
        events.publishEvent(new KeyResultChanged(actor, clock.instant(), change, after, more));
        reckoning.objective(actor, opened.objective(), opened.ground());
        return after;
    }
}
