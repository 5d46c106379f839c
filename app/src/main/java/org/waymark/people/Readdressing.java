package org.waymark.people;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Scope;

/**
 * What happens when somebody gets another address, in the transaction of the caller. Sessions, tokens and all that the person owns stay;
 * invitations that are still open are then for the new address.
 */
@Component
class Readdressing {
    private final EmailChangeStore store;
    private final MembershipStore memberships;
    private final InvitationStore invitations;
    private final ActorQuery actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Readdressing(
            EmailChangeStore store,
            MembershipStore memberships,
            InvitationStore invitations,
            ActorQuery actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.memberships = memberships;
        this.invitations = invitations;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** @param by who did it: the person, or an admin */
    void give(UUID by, Person before, EmailAddress email) {
        if (!store.give(before.id().value(), email)) {
            throw new Refused.Invalid("email", email.text(), "no.people.email-taken");
        }
        invitations.readdress(new EmailAddress(before.email()), email, clock.instant());
        memberships
                .readdress(before.id().value(), before.name(), email.text())
                .forEach(
                        workspace -> actors.byPerson(workspace, by, Scope.ALL).ifPresent(actor -> tell(actor, before)));
        events.publishEvent(new EmailReplaced(before, email.text()));
    }

    /** The history tells that it happened, not what the address was: that may be nobody's business any more. */
    private void tell(Actor actor, Person person) {
        events.publishEvent(new PersonChanged(
                actor,
                clock.instant(),
                person.id(),
                PersonChanged.Change.EMAIL_CHANGED,
                Map.of("name", person.name())));
    }
}
