package org.waymark.planning;

import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Publishes drafts of a cycle together, just as the plan said that was shown, and takes that back. */
@Service
public class Publications {
    private final PublicationStore store;
    private final ProposalStore proposals;
    private final PlannedQuery planned;
    private final EditionQuery editions;
    private final SaidQuery said;
    private final Objectives objectives;
    private final Cycles cycles;
    private final Access access;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Publications(
            PublicationStore store,
            ProposalStore proposals,
            PlannedQuery planned,
            EditionQuery editions,
            SaidQuery said,
            Objectives objectives,
            Cycles cycles,
            Access access,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.proposals = proposals;
        this.planned = planned;
        this.editions = editions;
        this.said = said;
        this.objectives = objectives;
        this.cycles = cycles;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The drafts that the actor may publish.
     *
     * @param chosen only these; empty: all of the cycle
     */
    @Transactional(readOnly = true)
    public PublicationPlan plan(Actor actor, Cycle.Id cycle, Set<Objective.Id> chosen) {
        return PublicationPlan.of(planned.inCycle(actor, cycle).stream()
                        .filter(one -> one.entry().draft())
                        .filter(one ->
                                access.may(actor, Action.EDIT_GOAL, one.entry().holder()))
                        .toList())
                .only(chosen);
    }

    /**
     * @param chosen only these; empty: all of the cycle
     * @param shown the digest of the plan that was looked at, of all drafts or of the chosen ones; another plan is refused
     */
    @Transactional
    public Publication publish(Actor actor, Cycle.Id id, Set<Objective.Id> chosen, String shown) {
        var cycle = cycles.get(actor, id).requireOpen();
        var all = plan(actor, id, Set.of());
        var wanted = all.only(chosen);
        if (wanted.isEmpty()) throw new Refused.Conflict("no.planning.nothing", cycle.name());
        if (!all.digest().equals(shown) && !wanted.digest().equals(shown)) {
            throw new Refused.Conflict("no.planning.moved", cycle.name());
        }
        wanted.items().forEach(item -> objectives.publish(actor, item.objective()));
        var publication = new Publication(
                new Publication.Id(ids.next()),
                id,
                wanted.items().stream().map(PublicationPlan.Item::objective).toList());
        store.add(actor, publication, clock.instant());
        tell(actor, cycle, publication, false);
        return publication;
    }

    /** Makes them drafts again, while nobody has checked in. Agreements hold: no word was changed. */
    @Transactional
    public void withdraw(Actor actor, Publication.Id id) {
        var publication = store.get(actor.workspace(), id);
        var cycle = cycles.get(actor, publication.cycle()).requireOpen();
        if (said.isAnyCheckedIn(actor.workspace(), publication.objectives())) {
            throw new Refused.Conflict("no.planning.checked-in", cycle.name());
        }
        publication.objectives().forEach(objective -> withdraw(actor, objective));
        store.remove(actor.workspace(), id);
        tell(actor, cycle, publication, true);
    }

    private void withdraw(Actor actor, Objective.Id id) {
        var before = editions.of(actor.workspace(), id);
        if (objectives.get(actor, id).isDraft()) return;
        objectives.withdraw(actor, id);
        var after = editions.of(actor.workspace(), id);
        // to publish and to withdraw each count as an edit
        proposals
                .find(actor.workspace(), id)
                .filter(proposal -> proposal.edition() == before - 1)
                .ifPresent(proposal -> proposals.save(actor.workspace(), proposal.of(after)));
    }

    private void tell(Actor actor, Cycle cycle, Publication publication, boolean withdrawn) {
        events.publishEvent(new CyclePublished(
                actor, clock.instant(), cycle, publication.objectives().size(), withdrawn));
    }
}
