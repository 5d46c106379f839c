package org.waymark.api.kpis;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.kpis.HeldValueJson.HeldValueFilter;
import org.waymark.api.kpis.HeldValueJson.HeldValueShown;
import org.waymark.api.kpis.HeldValueJson.SettlingSent;
import org.waymark.kpis.Approvals;
import org.waymark.kpis.HeldValue;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Values that wait for approval. */
@Controller
@RequestMapping("/api/v1/held-values")
class HeldValueResource {
    private final Approvals approvals;
    private final HeldValueQuery query;

    HeldValueResource(Approvals approvals, HeldValueQuery query) {
        this.approvals = approvals;
        this.query = query;
    }

    @Says("List the values that wait for approval, or those that were settled in one way, oldest first")
    @GetMapping
    Answer<Listing<HeldValueShown>> list(Actor actor, @Asked HeldValueFilter filter, Paging paging) {
        return Answer.of(query.list(actor, filter, paging));
    }

    @Says("Get a value that waits or waited for approval")
    @GetMapping("/{id}")
    Answer<HeldValueShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(query.get(actor, id));
    }

    @Says("Approve a value that somebody else entered, or send it back with a reason")
    @PutMapping("/{id}/answer")
    Answer<HeldValueShown> answer(Actor actor, @PathVariable UUID id, @Sent SettlingSent sent) {
        var ids = List.of(new HeldValue.Id(id));
        if (sent.approved()) approvals.approve(actor, ids);
        else approvals.sendBack(actor, ids, Objects.requireNonNullElse(sent.reason(), ""));
        return get(actor, id);
    }

    @Says("Take back what one settled oneself, with all that was settled in the same stroke: it waits again")
    @DeleteMapping("/{id}/answer")
    Answer<HeldValueShown> reopen(Actor actor, @PathVariable UUID id) {
        var at = query.get(actor, id).settledAt();
        if (at == null) throw new Refused.Conflict("no.kpis.nothing-to-put-back");
        approvals.reopen(actor, at);
        return get(actor, id);
    }

    @Says("Take back a value that one entered oneself: it waits no more")
    @DeleteMapping("/{id}")
    Answer<Void> withdraw(Actor actor, @PathVariable UUID id) {
        approvals.withdraw(actor, List.of(new HeldValue.Id(id)));
        return Answer.done();
    }
}
