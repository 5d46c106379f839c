package org.waymark.people;

import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Looks at whom an invitation is for, before it is made. */
@Component
class InvitationChecks {
    private final WorkspaceStore workspaces;
    private final PersonStore persons;
    private final MembershipStore memberships;
    private final TeamStore teams;

    InvitationChecks(WorkspaceStore workspaces, PersonStore persons, MembershipStore memberships, TeamStore teams) {
        this.workspaces = workspaces;
        this.persons = persons;
        this.memberships = memberships;
        this.teams = teams;
    }

    EmailAddress checked(Actor actor, InvitationWish wish) {
        if (workspaces.find(actor.workspace()).filter(Workspace::personal).isPresent()) {
            throw new Refused.Conflict("no.people.personal");
        }
        var problems = new Problems();
        var email = EmailAddress.checked(problems, "email", wish.email());
        var team = wish.team();
        if (team != null
                && teams.find(actor.workspace(), team)
                        .filter(one -> !one.isArchived())
                        .isEmpty()) {
            problems.add("team", team, "no.unknown.team");
        }
        problems.refuse();
        if (isHere(actor, email)) {
            throw new Refused.Invalid("email", email.text(), "no.people.member-already");
        }
        return email;
    }

    /** The address of an earlier invitation, whose person has not come meanwhile. */
    EmailAddress awaited(Actor actor, Invitation invitation) {
        var email = new EmailAddress(invitation.email());
        if (isHere(actor, email)) throw new Refused.Conflict("no.people.member-already");
        return email;
    }

    private boolean isHere(Actor actor, EmailAddress email) {
        return persons.withEmail(email)
                .filter(person ->
                        memberships.isPresent(actor.workspace(), person.id().value()))
                .isPresent();
    }
}
