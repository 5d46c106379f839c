package org.waymark.people;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

/**
 * Finds the places of workspaces and persons that come in from elsewhere, in the transaction that brings them. Persons are known by
 * their address; who is new has no password, and gets one by a reset link.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Newcomers {
    private final ArrivalStore arrivals;
    private final PersonStore persons;
    private final WorkspaceStore workspaces;
    private final MembershipStore memberships;
    private final Founder founder;
    private final Ids ids;
    private final Clock clock;

    Newcomers(
            ArrivalStore arrivals,
            PersonStore persons,
            WorkspaceStore workspaces,
            MembershipStore memberships,
            Founder founder,
            Ids ids,
            Clock clock) {
        this.arrivals = arrivals;
        this.persons = persons;
        this.workspaces = workspaces;
        this.memberships = memberships;
        this.founder = founder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Who somebody is here.
     *
     * @param isNew whether the person is to be made, under this id
     */
    public record Place(UUID id, boolean isNew) {}

    /** Whether the workspace is here already: its ids would be there twice. */
    public boolean isHere(UUID workspace) {
        return arrivals.hasWorkspace(workspace);
    }

    public Place placeOfPerson(UUID id, String email) {
        return arrivals.personWith(new EmailAddress(email))
                .map(known -> new Place(known, false))
                .orElseGet(() -> new Place(arrivals.hasPerson(id) ? ids.next() : id, true));
    }

    /** Gives each new person its own private workspace, and the workspace to who brought it. */
    public void settle(Actor by, UUID workspace, Collection<UUID> newPersons) {
        var like = workspaces.find(workspace).orElseThrow();
        var settings =
                new WorkspaceSettings(like.name(), like.timeZone(), like.fiscalYearStart(), like.checkInWeekday());
        for (var id : newPersons) founder.personal(persons.find(id).orElseThrow(), settings);
        arrivals.add(workspace, by.person(), clock.instant());
        own(workspace, by.person());
    }

    private void own(UUID workspace, UUID person) {
        var there = memberships.find(workspace, person);
        if (there.isEmpty()) {
            memberships.add(
                    workspace,
                    persons.find(person).orElseThrow(() -> new Refused.Missing("person")),
                    Role.OWNER,
                    clock.instant());
        } else if (there.get().role() != Role.OWNER || !there.get().isPresent()) {
            memberships.restore(workspace, person, there.get().version(), Role.OWNER);
        }
    }
}
