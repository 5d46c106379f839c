package org.waymark.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

/** Invites people by a link, each address by one at a time; {@link Arrivals} is the other end of it. */
@Service
public class Invitations {
    private static final Duration OPEN = Duration.ofDays(14);

    private final Access access;
    private final InvitationStore store;
    private final InvitationChecks checks;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            Access access,
            InvitationStore store,
            InvitationChecks checks,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.checks = checks;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** An earlier invitation of the address ends, so that no link is left that nobody thinks of. */
    @Transactional
    public MadeInvitation invite(Actor actor, InvitationWish wish) {
        access.require(actor, wish.role() == Role.OWNER ? Action.MANAGE_OWNERS : Action.MANAGE_PEOPLE);
        var email = checks.checked(actor, wish);
        var now = clock.instant();
        store.openTo(actor.workspace(), email, now).forEach(earlier -> end(actor, earlier, now));
        var team = wish.team();
        var invitation = new Invitation(
                new Invitation.Id(ids.next()),
                email.text(),
                wish.role(),
                team == null ? null : new Team.Id(team),
                new Person.Id(actor.person()),
                now,
                now.plus(OPEN));
        var secret = Secret.next(random, "");
        store.add(actor.workspace(), invitation, secret);
        events.publishEvent(new InvitationChanged(actor, now, invitation, InvitationChanged.Change.MADE));
        var made = new MadeInvitation(invitation, secret.text());
        events.publishEvent(new InvitationMade(actor, made));
        return made;
    }

    /** Those that can still be accepted, newest first. */
    @Transactional(readOnly = true)
    public List<Invitation> open(Actor actor) {
        access.require(actor, Action.MANAGE_PEOPLE);
        return store.open(actor.workspace(), clock.instant());
    }

    @Transactional
    public void revoke(Actor actor, Invitation.Id id) {
        access.require(actor, Action.MANAGE_PEOPLE);
        var invitation = store.find(actor.workspace(), id).orElseThrow(() -> new Refused.Missing("invitation"));
        if (!end(actor, invitation, clock.instant())) throw new Refused.Conflict("no.people.nothing-to-revoke");
    }

    /** Lets the link work again of one that was revoked lately, unless the address was invited anew or its person is here. */
    @Transactional
    public void restore(Actor actor, Invitation.Id id) {
        access.require(actor, Action.MANAGE_PEOPLE);
        var invitation = store.find(actor.workspace(), id).orElseThrow(() -> new Refused.Missing("invitation"));
        if (invitation.role() == Role.OWNER) access.require(actor, Action.MANAGE_OWNERS);
        var now = clock.instant();
        var email = checks.awaited(actor, invitation);
        if (!store.openTo(actor.workspace(), email, now).isEmpty()) {
            throw new Refused.Conflict("no.people.invited-again", email.text());
        }
        if (!store.restore(actor.workspace(), id, now.minus(Secret.KEPT), now)) {
            throw new Refused.Conflict("no.people.nothing-to-restore");
        }
        events.publishEvent(new InvitationChanged(actor, now, invitation, InvitationChanged.Change.RESTORED));
    }

    private boolean end(Actor actor, Invitation invitation, Instant now) {
        boolean wasOpen = store.revoke(actor.workspace(), invitation.id(), now);
        if (wasOpen) {
            events.publishEvent(new InvitationChanged(actor, now, invitation, InvitationChanged.Change.REVOKED));
        }
        return wasOpen;
    }
}
