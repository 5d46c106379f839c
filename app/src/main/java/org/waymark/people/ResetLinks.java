package org.waymark.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

/** Lets an admin hand a reset link to somebody: the way to a new password where no mail is sent. */
@Service
public class ResetLinks {
    private static final Duration WORKS = Duration.ofHours(24);

    private final Access access;
    private final MembershipStore memberships;
    private final PasswordResets resets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResetLinks(
            Access access,
            MembershipStore memberships,
            PasswordResets resets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.memberships = memberships;
        this.resets = resets;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the secret of the link, shown this once. */
    @Transactional
    public String make(Actor actor, Person.Id person) {
        access.require(actor, Action.MANAGE_PEOPLE);
        var membership = memberships
                .find(actor.workspace(), person.value())
                .filter(Membership::isPresent)
                .orElseThrow(() -> new Refused.Missing("person"));
        requireNoWayIntoOtherWorkspaces(actor, membership);
        var link = resets.link(person, WORKS);
        events.publishEvent(new PersonChanged(
                actor,
                clock.instant(),
                person,
                PersonChanged.Change.RESET_LINK_MADE,
                Map.of("name", membership.name())));
        return link;
    }

    /**
     * Who holds the link becomes that person, in all its workspaces. So the admin must have at least as much power as the person
     * wherever it is, or an admin could invite a stranger and take over the stranger's company.
     */
    private void requireNoWayIntoOtherWorkspaces(Actor actor, Membership membership) {
        var mine = memberships.rolesOf(actor.person());
        memberships.rolesOf(membership.person().value()).forEach((workspace, role) -> {
            var my = mine.get(workspace);
            if (my == null || !my.atLeast(Role.ADMIN) || !my.atLeast(role)) {
                throw new Refused.Forbidden(
                        workspace.equals(actor.workspace()) ? "no.people.reset-of-owner" : "no.people.reset-elsewhere",
                        membership.name());
            }
        });
    }
}
