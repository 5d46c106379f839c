package org.waymark.notifications;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.planning.ProposalChanged;

/** Drafts: who is asked to agree, and what became of one's proposal. */
@Component
class PlanNews {
    private final Herald herald;
    private final AgreeingQuery agreeing;

    PlanNews(Herald herald, AgreeingQuery agreeing) {
        this.herald = herald;
        this.agreeing = agreeing;
    }

    @EventListener
    void on(ProposalChanged event) {
        var draft = event.objective();
        var data = Map.<String, Object>of("title", draft.title(), "excerpt", event.reason());
        var proposer = List.of(event.proposedBy());
        switch (event.change()) {
            case PROPOSED ->
                herald.tell(
                        event,
                        data,
                        Told.of(
                                Reason.PLAN,
                                "plan.proposed",
                                agreeing.of(event.by().workspace(), draft, event.proposedBy())));
            case AGREED -> herald.tell(event, data, Told.of(Reason.PLAN, "plan.agreed", proposer));
            case SENT_BACK -> herald.tell(event, data, Told.of(Reason.PLAN, "plan.sent-back", proposer));
            case PROPOSAL_WITHDRAWN, ANSWER_WITHDRAWN -> {}
        }
    }
}
