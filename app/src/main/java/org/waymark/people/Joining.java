package org.waymark.people;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Scope;

/** What happens when an invitation is accepted, in one transaction. */
@Component
class Joining {
    private final InvitationStore invitations;
    private final MembershipStore memberships;
    private final TeamStore teams;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Joining(
            InvitationStore invitations,
            MembershipStore memberships,
            TeamStore teams,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.teams = teams;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Actor asNewPerson(Invited invited, String name, EmailAddress email, String passwordHash) {
        var workspace = invited.workspace();
        var like = new WorkspaceSettings(
                workspace.name(), workspace.timeZone(), workspace.fiscalYearStart(), workspace.checkInWeekday());
        return as(invited, accounts.add(name, email, passwordHash, like));
    }

    @Transactional
    public Actor as(Invited invited, Person person) {
        var now = clock.instant();
        var workspace = invited.workspace().id().value();
        var invitation = invited.invitation();
        var id = person.id().value();
        if (!invitations.accept(workspace, invitation.id(), id, now)) {
            throw new Refused.Conflict("no.people.invitation-gone");
        }
        enter(invited, person);
        var team = Stream.ofNullable(invitation.team()).map(Team.Id::value).collect(Collectors.toSet());
        team.forEach(one -> teams.saveMember(workspace, one, id, false));
        var actor = new Actor(workspace, id, invitation.role(), team, Set.of(), Scope.ALL);
        events.publishEvent(new PersonJoined(actor, now, person.id(), person.name(), invitation.role()));
        return actor;
    }

    /** Who was here before and left comes back to the old place. */
    private void enter(Invited invited, Person person) {
        var workspace = invited.workspace().id().value();
        var role = invited.invitation().role();
        var id = person.id().value();
        var before = memberships.find(workspace, id);
        if (before.filter(Membership::isPresent).isPresent()) {
            throw new Refused.Conflict(
                    "no.people.in-already", invited.workspace().name());
        }
        if (before.isEmpty()) {
            memberships.add(workspace, person, role, clock.instant());
        } else {
            memberships.restore(workspace, id, before.get().version(), role);
        }
    }
}
