package org.waymark.api.people;

import java.util.Objects;
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
import org.waymark.api.people.InvitationJson.InvitationSent;
import org.waymark.api.people.InvitationJson.InvitationShown;
import org.waymark.people.Invitation;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/** Who may join. Their links are secrets, so an answer is not kept for an Idempotency-Key. */
@Controller
@RequestMapping("/api/v1/invitations")
class InvitationResource {
    private final Invitations invitations;

    InvitationResource(Invitations invitations) {
        this.invitations = invitations;
    }

    @Says("List the invitations that can still be accepted, newest first")
    @GetMapping
    Answer<Listing<InvitationShown>> list(Actor actor, Paging paging) {
        return Answer.of(
                paging.part(invitations.open(actor), one -> one.id().value(), one -> InvitationShown.of(one, null)));
    }

    @Says("Invite a person; the answer holds the link, once")
    @PostMapping
    Answer<InvitationShown> invite(Actor actor, @Sent InvitationSent sent) {
        var role = Objects.requireNonNullElse(sent.role(), Role.MEMBER);
        var made = invitations.invite(actor, new InvitationWish(sent.email(), role, sent.team()));
        var id = made.invitation().id().value();
        return Answer.created(
                "/api/v1/invitations/" + id, InvitationShown.of(made.invitation(), "/invitations/" + made.token()));
    }

    @Says("Revoke an invitation")
    @DeleteMapping("/{id}")
    Answer<Void> revoke(Actor actor, @PathVariable UUID id) {
        invitations.revoke(actor, new Invitation.Id(id));
        return Answer.done();
    }

    @Says("Let an invitation stand again that was revoked less than a day ago")
    @PostMapping("/{id}/restoration")
    Answer<Void> restore(Actor actor, @PathVariable UUID id) {
        invitations.restore(actor, new Invitation.Id(id));
        return Answer.done();
    }
}
