package org.waymark.people;

import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

/** Whose account an admin may hold in full, as who hands over a password or another address does. */
@Component
class InCharge {
    private final Access access;
    private final MembershipStore memberships;

    InCharge(Access access, MembershipStore memberships) {
        this.access = access;
        this.memberships = memberships;
    }

    /**
     * Who holds the account is that person, in all its workspaces. So the admin must have at least as much power as the person
     * wherever it is, or an admin could invite a stranger and take over the stranger's company.
     */
    Membership require(Actor actor, Person.Id person) {
        access.require(actor, Action.MANAGE_PEOPLE);
        var membership = memberships
                .find(actor.workspace(), person.value())
                .filter(Membership::isPresent)
                .orElseThrow(() -> new Refused.Missing("person"));
        var mine = memberships.rolesOf(actor.person());
        memberships.rolesOf(person.value()).forEach((workspace, role) -> {
            var my = mine.get(workspace);
            if (my == null || !my.atLeast(Role.ADMIN) || !my.atLeast(role)) {
                throw new Refused.Forbidden(
                        workspace.equals(actor.workspace())
                                ? "no.people.account-of-owner"
                                : "no.people.account-elsewhere",
                        membership.name());
            }
        });
        return membership;
    }
}
