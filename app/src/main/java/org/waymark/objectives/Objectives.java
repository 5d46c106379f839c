package org.waymark.objectives;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.ObjectiveChanged.Change;
import org.waymark.people.Audience;
import org.waymark.people.Audiences;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.News;

/** Drafts, publishes, changes and archives objectives. */
@Service
public class Objectives {
    private final ObjectiveStore store;
    private final TagStore tags;
    private final Audiences audiences;
    private final Editing editing;
    private final Reckoning reckoning;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Objectives(
            ObjectiveStore store,
            TagStore tags,
            Audiences audiences,
            Editing editing,
            Reckoning reckoning,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.tags = tags;
        this.audiences = audiences;
        this.editing = editing;
        this.reckoning = reckoning;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Objective get(Actor actor, Objective.Id id) {
        return store.get(actor, id);
    }

    /** Those of them that the actor may see. */
    @Transactional(readOnly = true)
    public Set<Objective.Id> visible(Actor actor, Set<Objective.Id> ids) {
        return store.visible(actor, ids);
    }

    /** The objective, if the actor may change it now: it lives, in an open cycle. */
    @Transactional
    public Objective requireEditable(Actor actor, Objective.Id id) {
        var opened = editing.objective(actor, id);
        opened.requireLiving();
        return opened.objective();
    }

    @Transactional(readOnly = true)
    public List<String> tags(Actor actor, Objective.Id id) {
        return tags.of(actor.workspace(), store.get(actor, id).id());
    }

    @Transactional
    public Objective draft(Actor actor, ObjectiveWish wish) {
        return draft(actor, wish, null);
    }

    Objective draft(Actor actor, ObjectiveWish wish, Objective.@Nullable Id duplicatedFrom) {
        var definition = wish.definition();
        var ground = editing.place(actor, definition.cycle(), definition.holder());
        var now = clock.instant();
        var drafted = Objective.draft(
                new Objective.Id(ids.next()), definition, wish.audience() != null, wish.published() ? now : null);
        var objective = drafted.with(drafted.assess(List.of(), ground.elapsed()));
        store.add(actor, objective, duplicatedFrom, now);
        tags.save(actor.workspace(), objective.id(), wish.distinctTags());
        saveAudience(actor, objective, wish.audience());
        tell(actor, Change.DRAFTED, objective, Map.of("published", wish.published()));
        return objective;
    }

    /** Also moves it to another cycle, team or owner, publishes and withdraws it: whatever the wish says. */
    @Transactional
    public Objective edit(Actor actor, Objective.Id id, long version, ObjectiveWish wish) {
        var opened = editing.objective(actor, id);
        opened.requireLiving();
        editing.requireVersion(actor, opened.objective(), version);
        var before = opened.objective();
        var definition = wish.definition();
        var ground = isMoved(before, definition)
                ? editing.place(actor, definition.cycle(), definition.holder())
                : opened.ground();
        var after = before.with(definition, wish.audience() != null, publishedAt(before, wish));
        store.save(actor.workspace(), after);
        var more = new HashMap<>(Differences.between(before, after));
        more.putAll(saveTags(actor, id, wish.distinctTags()));
        var seenBy = audiences.of(actor, id.value());
        saveAudience(actor, after, wish.audience());
        tell(actor, Change.EDITED, after, more);
        if (before.restricted() && after.restricted() && !seenBy.equals(wish.audience())) {
            tell(actor, Change.SHARED, after, Map.of("restricted", true));
        }
        if (before.isDraft() != after.isDraft()) {
            tell(actor, after.isDraft() ? Change.WITHDRAWN : Change.PUBLISHED, after, Map.of());
        }
        return after.with(
                before.isDraft() == after.isDraft()
                        ? reckoning.objective(actor, after, ground)
                        : reckoning.opened(actor, after, ground));
    }

    @Transactional
    public Objective publish(Actor actor, Objective.Id id) {
        var opened = editing.objective(actor, id);
        opened.requireLiving();
        if (!opened.objective().isDraft()) return opened.objective();
        return open(actor, opened, clock.instant(), Change.PUBLISHED);
    }

    /** Makes it a draft again. */
    @Transactional
    public Objective withdraw(Actor actor, Objective.Id id) {
        var opened = editing.objective(actor, id);
        opened.requireLiving();
        if (opened.objective().isDraft()) return opened.objective();
        return open(actor, opened, null, Change.WITHDRAWN);
    }

    /** Out of every list, and restored whenever it is wanted. */
    @Transactional
    public Objective archive(Actor actor, Objective.Id id) {
        var opened = editing.objective(actor, id);
        if (opened.objective().isArchived()) return opened.objective();
        return save(actor, opened, opened.objective().archived(clock.instant()), Change.ARCHIVED);
    }

    @Transactional
    public Objective restore(Actor actor, Objective.Id id) {
        var opened = editing.objective(actor, id);
        if (!opened.objective().isArchived()) return opened.objective();
        return save(actor, opened, opened.objective().archived(null), Change.RESTORED);
    }

    /** @param audience null: everybody in the workspace sees it; else only its owner and these */
    @Transactional
    public Objective share(Actor actor, Objective.Id id, @Nullable Audience audience) {
        return share(actor, id, get(actor, id).version(), audience);
    }

    /** As above, unless somebody else has changed the objective since this version. */
    @Transactional
    public Objective share(Actor actor, Objective.Id id, long version, @Nullable Audience audience) {
        var opened = editing.objective(actor, id);
        opened.requireLiving();
        var before = opened.objective();
        editing.requireVersion(actor, before, version);
        var after = before.with(before.definition(), audience != null, before.publishedAt());
        saveAudience(actor, after, audience);
        return save(actor, opened, after, Change.SHARED);
    }

    /** Puts these in this order, on the places that they hold together. */
    @Transactional
    public void reorder(Actor actor, List<Objective.Id> order) {
        Order.check(order);
        var listed = order.stream()
                .map(id -> editing.objective(actor, id).objective())
                .toList();
        var places = listed.stream().map(Objective::position).toList();
        Order.of(order, places).forEach((id, position) -> store.savePosition(actor.workspace(), id, position));
        listed.stream()
                .map(one -> one.definition().cycle().value())
                .distinct()
                .map(id -> News.Computed.of(actor.workspace(), "cycle", id, null))
                .forEach(events::publishEvent);
    }

    private Objective open(Actor actor, Editing.Opened opened, @Nullable Instant at, Change change) {
        var after = opened.objective().published(at);
        write(actor, after, change);
        return after.with(reckoning.opened(actor, after, opened.ground()));
    }

    private Objective save(Actor actor, Editing.Opened opened, Objective after, Change change) {
        write(actor, after, change);
        return after.with(reckoning.objective(actor, after, opened.ground()));
    }

    private void write(Actor actor, Objective after, Change change) {
        store.save(actor.workspace(), after);
        tell(actor, change, after, Map.of("restricted", after.restricted()));
    }

    private Map<String, Object> saveTags(Actor actor, Objective.Id id, List<String> wanted) {
        var before = tags.of(actor.workspace(), id);
        var after = wanted.stream().sorted().toList();
        if (before.stream().sorted().toList().equals(after)) return Map.of();
        tags.save(actor.workspace(), id, wanted);
        return Map.of("tags", Map.of("before", before, "after", after));
    }

    private void saveAudience(Actor actor, Objective objective, @Nullable Audience audience) {
        audiences.set(actor, objective.id().value(), Objects.requireNonNullElse(audience, Audience.NOBODY));
    }

    private @Nullable Instant publishedAt(Objective before, ObjectiveWish wish) {
        if (!wish.published()) return null;
        return before.publishedAt() == null ? clock.instant() : before.publishedAt();
    }

    private static boolean isMoved(Objective before, Objective.Definition after) {
        return !before.holder().equals(after.holder())
                || !before.definition().cycle().equals(after.cycle());
    }

    private void tell(Actor actor, Change change, Objective objective, Map<String, Object> more) {
        events.publishEvent(new ObjectiveChanged(actor, clock.instant(), change, objective, more));
    }
}
