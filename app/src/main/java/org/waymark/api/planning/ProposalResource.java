package org.waymark.api.planning;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.planning.PlanningJson.AnswerSent;
import org.waymark.api.planning.PlanningJson.ProposalShown;
import org.waymark.objectives.Objective;
import org.waymark.planning.Proposals;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Objectives: drafts that are proposed, agreed on or sent back. */
@Controller
@RequestMapping("/api/v1/objectives/{id}/proposal")
class ProposalResource {
    private final Proposals proposals;

    ProposalResource(Proposals proposals) {
        this.proposals = proposals;
    }

    @Says("Get how far a draft is agreed on")
    @GetMapping
    Answer<ProposalShown> get(Actor actor, @PathVariable UUID id) {
        var proposal = proposals.of(actor, new Objective.Id(id)).orElseThrow(() -> new Refused.Missing("proposal"));
        return Answer.of(ProposalShown.of(proposal));
    }

    @Says("Propose a draft")
    @PutMapping
    Answer<ProposalShown> propose(Actor actor, @PathVariable UUID id) {
        return Answer.of(ProposalShown.of(proposals.propose(actor, new Objective.Id(id))));
    }

    @Says("Take a proposal back")
    @DeleteMapping
    Answer<Void> withdraw(Actor actor, @PathVariable UUID id) {
        proposals.withdraw(actor, new Objective.Id(id));
        return Answer.done();
    }

    @Says("Agree on a draft, or send it back with a reason")
    @PutMapping("/answer")
    Answer<ProposalShown> answer(Actor actor, @PathVariable UUID id, @Sent AnswerSent sent) {
        var objective = new Objective.Id(id);
        var answered = sent.agreed()
                ? proposals.agree(actor, objective)
                : proposals.sendBack(actor, objective, Objects.requireNonNullElse(sent.reason(), ""));
        return Answer.of(ProposalShown.of(answered));
    }

    @Says("Take an answer back")
    @DeleteMapping("/answer")
    Answer<ProposalShown> reopen(Actor actor, @PathVariable UUID id) {
        return Answer.of(ProposalShown.of(proposals.reopen(actor, new Objective.Id(id))));
    }
}
