package org.waymark.api.people;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.people.Session;
import org.waymark.people.Sessions;
import org.waymark.platform.Actor;

/** The devices on which the person of the token is signed in. */
@Controller
@RequestMapping("/api/v1/me/sessions")
class SessionResource {
    private final Sessions sessions;

    SessionResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @Says("A device on which you are signed in.")
    record SessionShown(
            UUID id,
            @Says("As the browser named itself.") String device,
            @Says("Stays signed in for 30 days.") Boolean remembered,
            Instant createdAt,
            @Says("To the hour.") Instant seenAt) {
        static SessionShown of(Session one) {
            return new SessionShown(one.id().value(), one.device(), one.remembered(), one.createdAt(), one.seenAt());
        }
    }

    @Says("List the devices on which you are signed in, the last seen first")
    @GetMapping
    Answer<Listing<SessionShown>> list(Actor actor, Paging paging) {
        return Answer.of(paging.part(sessions.mine(actor), one -> one.id().value(), SessionShown::of));
    }

    @Says("Sign out on one device")
    @DeleteMapping("/{id}")
    Answer<Void> close(Actor actor, @PathVariable UUID id) {
        sessions.close(actor, new Session.Id(id));
        return Answer.done();
    }

    @Says("Sign out on all devices; tokens go on working")
    @DeleteMapping
    Answer<Void> closeAll(Actor actor) {
        sessions.closeAll(actor);
        return Answer.done();
    }
}
