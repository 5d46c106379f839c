package org.waymark.planning;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Team;
import org.waymark.people.Teams;
import org.waymark.planning.ProposalChanged.Change;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Proposes drafts, and agrees on them or sends them back. Whoever may edit a draft proposes it; who leads above it answers. */
@Service
public class Proposals {
    private final ProposalStore store;
    private final Teams teams;
    private final EditionQuery editions;
    private final Objectives objectives;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Proposals(
            ProposalStore store,
            Teams teams,
            EditionQuery editions,
            Objectives objectives,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.teams = teams;
        this.editions = editions;
        this.objectives = objectives;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> of(Actor actor, Objective.Id id) {
        return store.find(actor.workspace(), objectives.get(actor, id).id());
    }

    /** Whether the actor may answer the proposal of this objective. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Actor actor, Objective objective) {
        var team = objective.holder().team();
        var above = team == null ? null : teams.find(actor, new Team.Id(team)).parent();
        return mayAnswer(actor, objective.holder(), above == null ? null : above.value());
    }

    /** @param above the team above the one that the holder names; null when there is none */
    public boolean mayAnswer(Actor actor, Holder holder, @Nullable UUID above) {
        if (access.may(actor, Action.AGREE_GOAL)) return true;
        if (!access.maySomewhere(actor, Action.AGREE_GOAL)) return false;
        return switch (holder.level()) {
            case COMPANY -> false;
            case TEAM -> above != null && actor.leads().contains(above);
            case INDIVIDUAL -> holder.team() != null && actor.leads().contains(holder.team());
        };
    }

    /** A draft that was sent back, or changed since, is proposed anew. */
    @Transactional
    public Proposal propose(Actor actor, Objective.Id id) {
        var objective = requireDraft(objectives.requireEditable(actor, id));
        var proposal = new Proposal(id, editions.of(actor.workspace(), id), actor.person(), clock.instant(), null);
        var before = store.find(actor.workspace(), id).filter(one -> one.waitsAt(proposal.edition()));
        if (before.isPresent()) return before.get();
        return save(actor, objective, proposal, Change.PROPOSED);
    }

    @Transactional
    public void withdraw(Actor actor, Objective.Id id) {
        var objective = objectives.requireEditable(actor, id);
        var proposal = get(actor.workspace(), id);
        store.remove(actor.workspace(), id);
        tell(actor, objective, proposal, Change.PROPOSAL_WITHDRAWN);
    }

    @Transactional
    public Proposal agree(Actor actor, Objective.Id id) {
        var objective = requireAnswerable(actor, id);
        var proposal = get(actor.workspace(), id);
        if (proposal.edition() != editions.of(actor.workspace(), id)) {
            throw new Refused.Conflict("no.planning.changed-since", objective.title());
        }
        if (proposal.isAgreed()) return proposal;
        return save(actor, objective, proposal.agreed(actor.person(), clock.instant()), Change.AGREED);
    }

    @Transactional
    public Proposal sendBack(Actor actor, Objective.Id id, String reason) {
        var objective = requireAnswerable(actor, id);
        var proposal = get(actor.workspace(), id);
        return save(actor, objective, proposal.sentBack(actor.person(), clock.instant(), reason), Change.SENT_BACK);
    }

    /** As if nobody had answered yet. */
    @Transactional
    public Proposal reopen(Actor actor, Objective.Id id) {
        var objective = requireAnswerable(actor, id);
        var proposal = get(actor.workspace(), id);
        if (proposal.answer() == null) return proposal;
        return save(actor, objective, proposal.unanswered(), Change.ANSWER_WITHDRAWN);
    }

    private Objective requireAnswerable(Actor actor, Objective.Id id) {
        var objective = objectives.get(actor, id);
        if (!mayAnswer(actor, objective)) {
            if (access.maySomewhere(actor, Action.AGREE_GOAL)) throw new Refused.Forbidden("no.planning.not-above");
            access.require(actor, Action.AGREE_GOAL);
        }
        if (objective.isArchived()) throw new Refused.Conflict("no.objectives.archived", objective.title());
        return requireDraft(objective);
    }

    private static Objective requireDraft(Objective objective) {
        if (!objective.isDraft()) throw new Refused.Conflict("no.planning.published", objective.title());
        return objective;
    }

    private Proposal get(UUID workspace, Objective.Id id) {
        return store.find(workspace, id).orElseThrow(() -> new Refused.Conflict("no.planning.not-proposed"));
    }

    private Proposal save(Actor actor, Objective objective, Proposal proposal, Change change) {
        store.save(actor.workspace(), proposal);
        tell(actor, objective, proposal, change);
        return proposal;
    }

    private void tell(Actor actor, Objective objective, Proposal proposal, Change change) {
        var answer = proposal.answer();
        var reason = answer == null || change != Change.SENT_BACK ? "" : answer.reason();
        events.publishEvent(new ProposalChanged(actor, clock.instant(), change, objective, proposal.by(), reason));
    }
}
