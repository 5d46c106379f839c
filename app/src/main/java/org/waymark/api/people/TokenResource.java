package org.waymark.api.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.people.TokenJson.TokenSent;
import org.waymark.api.people.TokenJson.TokenShown;
import org.waymark.people.Token;
import org.waymark.people.TokenWish;
import org.waymark.people.Tokens;
import org.waymark.platform.Actor;

/** What lets programs act for a person. They are secrets, so an answer is not kept for an Idempotency-Key. */
@Controller
@RequestMapping("/api/v1/tokens")
class TokenResource {
    private final Tokens tokens;

    TokenResource(Tokens tokens) {
        this.tokens = tokens;
    }

    @Says("List your own tokens, newest first")
    @GetMapping
    Answer<Listing<TokenShown>> list(Actor actor, Paging paging) {
        return Answer.of(paging.part(tokens.mine(actor), one -> one.id().value(), one -> TokenShown.of(one, null)));
    }

    @Says("Issue a token for yourself; the answer holds it, once")
    @PostMapping
    Answer<TokenShown> issue(Actor actor, @Sent TokenSent sent) {
        var issued = tokens.issue(actor, new TokenWish(sent.name(), sent.scope(), sent.days()));
        var token = issued.token();
        return Answer.created("/api/v1/tokens/" + token.id().value(), TokenShown.of(token, issued.secret()));
    }

    @Says("Revoke a token of your own; admins also those of others")
    @DeleteMapping("/{id}")
    Answer<Void> revoke(Actor actor, @PathVariable UUID id) {
        tokens.revoke(actor, new Token.Id(id));
        return Answer.done();
    }

    @Says("Let a token work again that was revoked less than a day ago, by yourself or as an admin")
    @PostMapping("/{id}/restoration")
    Answer<Void> restore(Actor actor, @PathVariable UUID id) {
        tokens.restore(actor, new Token.Id(id));
        return Answer.done();
    }
}
