package org.waymark.objectives;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.platform.Actor;

/**
 * Takes many objectives at once, with their key results and what was checked in on them elsewhere: each is checked as if it came alone, all
 * are written in batches. For what brings them in one go; nobody is told of each.
 */
@Service
public class Intake {
    private static final int PIECE = 500;

    /** @param id made by who brings it, so that others of the same batch can name it */
    public record NewObjective(Objective.Id id, ObjectiveWish wish) {}

    /**
     * @param objective one of the same batch
     * @param checkIns by their day
     */
    public record NewKeyResult(
            KeyResult.Id id, Objective.Id objective, KeyResultWish wish, List<CheckInWish> checkIns) {
        public NewKeyResult {
            if (wish.kpi() != null)
                throw new IllegalArgumentException("What is brought has its own values: " + wish.title());
            checkIns = List.copyOf(checkIns);
        }
    }

    private final IntakeStore store;
    private final Editing editing;
    private final PlaceQuery places;
    private final Newcomers newcomers;
    private final Reckoning reckoning;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Intake(
            IntakeStore store,
            Editing editing,
            PlaceQuery places,
            Newcomers newcomers,
            Reckoning reckoning,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.editing = editing;
        this.places = places;
        this.newcomers = newcomers;
        this.reckoning = reckoning;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void take(Actor actor, List<NewObjective> objectives, List<NewKeyResult> keyResults) {
        var now = clock.instant();
        keyResults.stream().map(one -> one.wish().owner()).distinct().forEach(owner -> places.require(actor, owner));
        var grounds = new HashMap<Cycle.Id, Map<Holder, Ground>>();
        var parts = keyResults.stream().collect(groupingBy(NewKeyResult::objective));
        parts.values()
                .forEach(together -> Weights.check(
                        together.stream().map(one -> one.wish().weight()).toList()));
        var positions = new HashMap<Cycle.Id, Long>();
        for (var piece : pieces(objectives)) {
            var taken = new ArrayList<Newcomer>();
            for (var one : piece) {
                var wish = one.wish();
                var ground = grounds.computeIfAbsent(wish.cycle(), _ -> new HashMap<>())
                        .computeIfAbsent(wish.holder(), holder -> editing.place(actor, wish.cycle(), holder));
                taken.add(newcomers.of(actor, one, parts.getOrDefault(one.id(), List.of()), ground, now));
            }
            store.add(actor, taken, positions, now);
            taken.forEach(one -> events.publishEvent(one.told(actor, now)));
        }
    }

    /**
     * Puts those away that are as they came: neither edited nor checked in on since.
     *
     * @param versions of each objective the one it was left at
     * @param since the moment until which it was the bringing itself
     * @return what was put away
     */
    @Transactional
    public Set<Objective.Id> putAway(Actor actor, Map<Objective.Id, Long> versions, Instant since) {
        access.require(actor, Action.EDIT_GOAL);
        var now = clock.instant();
        var gone = new HashSet<Objective.Id>();
        for (var piece : pieces(List.copyOf(versions.keySet()))) {
            var untouched = store.untouched(actor, piece, since).stream()
                    .filter(one -> versions.getOrDefault(one.id(), -1L) == one.version())
                    .toList();
            store.archive(
                    actor.workspace(), untouched.stream().map(Objective::id).toList(), now);
            untouched.forEach(one -> {
                gone.add(one.id());
                events.publishEvent(new ObjectiveTaken(actor, now, one.id(), one.title(), 0, 0, true));
            });
        }
        for (var piece : pieces(List.copyOf(gone))) reckoning.tellMoved(actor.workspace(), actor, Set.copyOf(piece));
        return gone;
    }

    private static <T> List<List<T>> pieces(List<T> all) {
        var pieces = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += PIECE) {
            pieces.add(all.subList(from, Math.min(from + PIECE, all.size())));
        }
        return pieces;
    }
}
