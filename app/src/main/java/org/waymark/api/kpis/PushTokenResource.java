package org.waymark.api.kpis;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.kpis.PushTokenJson.PushTokenSent;
import org.waymark.api.kpis.PushTokenJson.PushTokenShown;
import org.waymark.api.kpis.PushTokenJson.PushTokensAsked;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.PushToken;
import org.waymark.kpis.PushTokens;
import org.waymark.platform.Actor;

/** Tokens with which programs record values. They are secrets, so an answer is not kept for an Idempotency-Key. */
@Controller
@RequestMapping("/api/v1/push-tokens")
class PushTokenResource {
    private final PushTokens tokens;

    PushTokenResource(PushTokens tokens) {
        this.tokens = tokens;
    }

    @Says("List push tokens that work, newest first; your own unless asked otherwise")
    @GetMapping
    Answer<Listing<PushTokenShown>> list(Actor actor, @Asked PushTokensAsked asked, Paging paging) {
        return Answer.of(paging.part(found(actor, asked), one -> one.id().value(), PushTokenShown::of));
    }

    @Says("Make a push token; the answer holds its secret, once")
    @PostMapping
    Answer<PushTokenShown> issue(Actor actor, @Sent PushTokenSent sent) {
        var issued = tokens.issue(actor, sent.wish());
        return Answer.created("/api/v1/push-tokens/" + issued.token().id().value(), PushTokenShown.of(issued));
    }

    @Says("Revoke a push token of your own, as an admin also that of another")
    @DeleteMapping("/{id}")
    Answer<Void> revoke(Actor actor, @PathVariable UUID id) {
        tokens.revoke(actor, new PushToken.Id(id));
        return Answer.done();
    }

    @Says("Let a push token work again that was revoked less than a day ago, by yourself or as an admin")
    @PostMapping("/{id}/restoration")
    Answer<Void> restore(Actor actor, @PathVariable UUID id) {
        tokens.restore(actor, new PushToken.Id(id));
        return Answer.done();
    }

    private List<PushToken> found(Actor actor, PushTokensAsked asked) {
        if (asked.kpi() != null) return tokens.of(actor, new Kpi.Id(asked.kpi()));
        return Boolean.TRUE.equals(asked.all()) ? tokens.all(actor) : tokens.mine(actor);
    }
}
