package org.waymark.api.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.people.EmailChanges;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Another e-mail address for the person of the token. */
@Controller
@RequestMapping("/api/v1/me/email-change")
class EmailChangeResource {
    private final EmailChanges changes;

    EmailChangeResource(EmailChanges changes) {
        this.changes = changes;
    }

    record EmailChangeSent(
            @Says("The new address; a link goes there.") String email,
            @Says("Your password.") String password) {}

    record EmailChangeShown(
            @Says("The address that waits for its link to be opened.")
            String email,

            @Says("Until when the link works.") Instant expiresAt) {}

    @Says("Get the address that you asked for and have not confirmed yet")
    @GetMapping
    Answer<EmailChangeShown> get(Actor actor) {
        return Answer.of(changes.waiting(actor)
                .map(change -> new EmailChangeShown(change.email(), change.expiresAt()))
                .orElseThrow(() -> new Refused.Missing("email-change")));
    }

    @Says("Ask for another e-mail address; it is yours once you open the link that goes there")
    @PutMapping
    Answer<EmailChangeShown> ask(Actor actor, HttpServletRequest request, @Sent EmailChangeSent sent) {
        changes.ask(actor, sent.email(), sent.password(), request.getRemoteAddr());
        return get(actor);
    }

    @Says("Take it back; the link no longer works")
    @DeleteMapping
    Answer<Void> withdraw(Actor actor) {
        changes.withdraw(actor);
        return Answer.done();
    }
}
