package org.waymark.alignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.alignment.AlignmentChanged.Change;
import org.waymark.objectives.Objective;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Links many objectives to their parents at once, for who may edit all of them: what stands above them is looked at once, not for each link. */
@Service
public class Linking {
    private static final int PIECE = 500;

    private final LinkStore store;
    private final RollUp rollUp;
    private final Access access;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Linking(LinkStore store, RollUp rollUp, Access access, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.rollUp = rollUp;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** What would contribute to what. */
    public record Pair(Objective.Id child, Objective.Id parent) {}

    /**
     * Each child contributes to its parent. A pair that is linked already stays as it is; one that would close a ring refuses them all.
     *
     * @return those that are new
     */
    @Transactional
    public List<Link> contribute(Actor actor, List<Pair> pairs) {
        access.require(actor, Action.EDIT_GOAL);
        var parents = parents(actor.workspace(), pairs);
        var links = new ArrayList<Link>();
        for (var pair : pairs) {
            if (isAbove(pair.child(), pair.parent(), parents)) throw new Refused.Conflict("no.alignment.ring");
            if (!parents.computeIfAbsent(pair.child(), _ -> new HashSet<>()).add(pair.parent())) continue;
            links.add(new Link(
                    new Link.Id(ids.next()),
                    new Ref(pair.child(), null),
                    new Ref(pair.parent(), null),
                    Link.Kind.CONTRIBUTE,
                    1));
        }
        store.add(actor, links, clock.instant());
        links.forEach(link -> events.publishEvent(new AlignmentChanged(actor, clock.instant(), Change.LINKED, link)));
        rollUp(actor, links);
        return links;
    }

    /** Takes links away that are still there. */
    @Transactional
    public void sever(Actor actor, Set<Link.Id> ids) {
        access.require(actor, Action.EDIT_GOAL);
        var links = store.find(actor.workspace(), ids);
        links.forEach(link -> {
            store.remove(actor.workspace(), link.id());
            events.publishEvent(new AlignmentChanged(actor, clock.instant(), Change.UNLINKED, link));
        });
        rollUp(actor, links);
    }

    /** Of all that is named and of all that stands above it. */
    private Map<Objective.Id, Set<Objective.Id>> parents(UUID workspace, List<Pair> pairs) {
        var parents = new HashMap<Objective.Id, Set<Objective.Id>>();
        var seen = pairs.stream()
                .flatMap(pair -> Stream.of(pair.child(), pair.parent()))
                .collect(Collectors.toCollection(HashSet::new));
        Set<Objective.Id> open = Set.copyOf(seen);
        while (!open.isEmpty()) {
            var above = new HashSet<Objective.Id>();
            for (var link : store.ofChildren(workspace, open)) {
                var parent = link.parent().objective();
                parents.computeIfAbsent(link.child().objective(), _ -> new HashSet<>())
                        .add(parent);
                if (seen.add(parent)) above.add(parent);
            }
            open = above;
        }
        return parents;
    }

    private void rollUp(Actor actor, List<Link> links) {
        var parents =
                links.stream().map(link -> link.parent().objective()).distinct().toList();
        for (int from = 0; from < parents.size(); from += PIECE) {
            var piece = parents.subList(from, Math.min(from + PIECE, parents.size()));
            rollUp.from(actor.workspace(), actor, piece.stream().collect(Collectors.toSet()));
        }
    }

    /** Whether one stands anywhere above the other, or is the other. */
    private static boolean isAbove(
            Objective.Id upper, Objective.Id lower, Map<Objective.Id, Set<Objective.Id>> parents) {
        var seen = new HashSet<Objective.Id>();
        var open = new ArrayList<>(List.of(lower));
        while (!open.isEmpty()) {
            var one = open.removeLast();
            if (one.equals(upper)) return true;
            parents.getOrDefault(one, Set.of()).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }
}
