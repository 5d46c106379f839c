package org.waymark.alignment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.alignment.AlignmentChanged.Change;
import org.waymark.objectives.Objective;
import org.waymark.objectives.RollUps;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/** Keeps who contributes to whom and who supports whom. Who may edit the child decides; the parent must be visible. */
@Service
public class Alignment {
    private static final int MOST_PARENTS = 50;
    private static final int LONGEST_WAY = 5;
    private static final double LARGEST_WEIGHT = 1_000_000;

    private final LinkStore store;
    private final BranchQuery query;
    private final Ends ends;
    private final RollUps rollUps;
    private final RollUp rollUp;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Alignment(
            LinkStore store,
            BranchQuery query,
            Ends ends,
            RollUps rollUps,
            RollUp rollUp,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.query = query;
        this.ends = ends;
        this.rollUps = rollUps;
        this.rollUp = rollUp;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** The links from and to an objective and its key results whose other end the actor may see. */
    @Transactional(readOnly = true)
    public List<Link> of(Actor actor, Objective.Id id) {
        ends.requireVisible(actor, new Ref(id, null));
        var links = Stream.concat(
                        store.ofChild(actor.workspace(), id).stream(), store.ofParent(actor.workspace(), id).stream())
                .toList();
        return ends.visible(actor, links);
    }

    /** The link from one to the other, where the actor may see both. */
    @Transactional(readOnly = true)
    public Optional<Link> between(Actor actor, Ref child, Ref parent) {
        return of(actor, child.objective()).stream()
                .filter(link -> link.child().equals(child) && link.parent().equals(parent))
                .findFirst();
    }

    /** Why one cannot be linked to the other, whoever wishes it; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<Sentence> obstacle(Actor actor, Ref child, Ref parent) {
        if (child.objective().equals(parent.objective())) return Optional.of(new Sentence("no.alignment.itself"));
        var closed = closed(actor, parent);
        if (closed.isPresent()) return closed;
        if (store.between(actor.workspace(), child, parent).isPresent()) return Optional.empty();
        if (query.isAbove(actor.workspace(), child.objective(), parent.objective())) {
            return Optional.of(ring(query.way(actor, parent.objective(), child.objective())));
        }
        return store.ofChild(actor.workspace(), child.objective()).size() >= MOST_PARENTS
                ? Optional.of(new Sentence("no.alignment.too-many", MOST_PARENTS))
                : Optional.empty();
    }

    /** All that contributes to an objective or supports it, at any depth: none of it can be above it. */
    @Transactional(readOnly = true)
    public Set<Objective.Id> below(Actor actor, Objective.Id id) {
        ends.requireVisible(actor, new Ref(id, null));
        return query.below(actor.workspace(), id);
    }

    /** Between two ends there is one link: a second wish changes its kind and weight. */
    @Transactional
    public Link link(Actor actor, Ref child, Ref parent, Link.Kind kind, double weight) {
        refuseNonsense(child, parent, weight);
        rollUps.hold(actor.workspace(), Set.of(child.objective(), parent.objective()));
        ends.requireEditable(actor, child);
        ends.requireVisible(actor, parent);
        var existing = store.between(actor.workspace(), child, parent);
        var changed = existing.map(before -> new Link(before.id(), child, parent, kind, weight));
        if (changed.isPresent() && changed.equals(existing)) return changed.get();
        obstacle(actor, child, parent).ifPresent(reason -> {
            throw new Refused.Conflict(reason);
        });
        if (changed.isPresent()) return change(actor, changed.get());
        var link = new Link(new Link.Id(ids.next()), child, parent, kind, weight);
        store.add(actor, List.of(link), clock.instant());
        tell(actor, Change.LINKED, link);
        return link;
    }

    /** Links of what goes on in the next cycle; nothing there is linked yet, so no ring can close. */
    void carryOn(Actor actor, List<CarriedLinkQuery.Carried> carried) {
        var links = carried.stream()
                .map(one -> new Link(new Link.Id(ids.next()), one.child(), one.parent(), one.kind(), one.weight()))
                .toList();
        store.add(actor, links, clock.instant());
        links.forEach(link -> events.publishEvent(new AlignmentChanged(actor, clock.instant(), Change.LINKED, link)));
        rollUp.from(
                actor.workspace(),
                actor,
                links.stream().map(link -> link.parent().objective()).collect(Collectors.toSet()));
    }

    @Transactional
    public void unlink(Actor actor, Link.Id id) {
        var link = store.get(actor.workspace(), id);
        ends.requireEditable(actor, link.child());
        closed(actor, link.parent()).ifPresent(reason -> {
            throw new Refused.Conflict(reason);
        });
        store.remove(actor.workspace(), id);
        tell(actor, Change.UNLINKED, link);
    }

    /** What is closed takes and loses no links. */
    private Optional<Sentence> closed(Actor actor, Ref parent) {
        return ends.closed(actor, parent).map(cycle -> new Sentence("no.alignment.parent-closed", cycle.name()));
    }

    private Link change(Actor actor, Link link) {
        store.change(actor.workspace(), link);
        tell(actor, Change.CHANGED, link);
        return link;
    }

    private void tell(Actor actor, Change change, Link link) {
        events.publishEvent(new AlignmentChanged(actor, clock.instant(), change, link));
        rollUp.from(actor.workspace(), actor, Set.of(link.parent().objective()));
    }

    /** What a reader may not see, and the middle of a long way, is left out. */
    private static Sentence ring(List<Optional<String>> way) {
        var steps = way.size() <= LONGEST_WAY
                ? way
                : Stream.of(
                                way.subList(0, 2),
                                List.of(Optional.<String>empty()),
                                way.subList(way.size() - 2, way.size()))
                        .flatMap(List::stream)
                        .toList();
        return new Sentence(
                "no.alignment.ring-by",
                steps.stream()
                        .map(title -> title.map("“%s”"::formatted).orElse("…"))
                        .collect(Collectors.joining(" → ")));
    }

    private static void refuseNonsense(Ref child, Ref parent, double weight) {
        if (!(weight >= 0 && weight <= LARGEST_WEIGHT)) {
            throw new Refused.Invalid("weight", weight, "no.alignment.weight");
        }
        if (child.objective().equals(parent.objective())) {
            throw new Refused.Invalid("parent", parent.objective().value(), "no.alignment.itself");
        }
    }
}
