package org.waymark.api.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.people.TokenJson.TokenShown;
import org.waymark.people.People;
import org.waymark.people.Person;
import org.waymark.people.ResetLinks;
import org.waymark.people.Tokens;
import org.waymark.platform.Actor;

/** How an admin looks after the ways in which somebody else gets in. */
@Controller
@RequestMapping("/api/v1/people/{id}")
class PersonAccessResource {
    private final People people;
    private final Tokens tokens;
    private final ResetLinks links;

    PersonAccessResource(People people, Tokens tokens, ResetLinks links) {
        this.people = people;
        this.tokens = tokens;
        this.links = links;
    }

    record ResetLinkShown(
            @Says("An address of this Waymark; it works once, and is shown this once.")
            String link) {}

    @Says("List the tokens of a person, newest first")
    @GetMapping("/tokens")
    Answer<Listing<TokenShown>> tokens(Actor actor, @PathVariable UUID id, Paging paging) {
        var person = people.find(actor, new Person.Id(id)).person();
        return Answer.of(
                paging.part(tokens.of(actor, person), one -> one.id().value(), one -> TokenShown.of(one, null)));
    }

    @Says("Make a link with which a person chooses a new password; hand it over yourself")
    @PostMapping("/password-resets")
    Answer<ResetLinkShown> resetPassword(Actor actor, @PathVariable UUID id) {
        return Answer.of(new ResetLinkShown("/password-resets/" + links.make(actor, new Person.Id(id))));
    }
}
