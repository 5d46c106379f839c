package org.waymark.people;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.TeamChanged.Change;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Keeps who is in a team and who leads it. A person may be in several. */
@Service
public class TeamMembers {
    private final Access access;
    private final TeamStore teams;
    private final MembershipStore memberships;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamMembers(
            Access access,
            TeamStore teams,
            MembershipStore memberships,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.teams = teams;
        this.memberships = memberships;
        this.events = events;
        this.clock = clock;
    }

    /** Adds the person, or changes whether it leads. */
    @Transactional
    public void add(Actor actor, Team.Id team, Person.Id person, boolean lead) {
        access.require(actor, Action.MANAGE_TEAMS);
        var found = get(actor, team);
        if (found.isArchived()) {
            throw new Refused.Conflict("no.people.team-archived", found.name());
        }
        var member = memberships
                .find(actor.workspace(), person.value())
                .filter(Membership::isPresent)
                .orElseThrow(() -> new Refused.Invalid("person", person.value(), "no.unknown.person"));
        teams.saveMember(actor.workspace(), team.value(), person.value(), lead);
        tell(actor, found, Change.MEMBER_ADDED, Map.of("person", member.name(), "lead", lead));
    }

    @Transactional
    public void remove(Actor actor, Team.Id team, Person.Id person) {
        access.require(actor, Action.MANAGE_TEAMS);
        var found = get(actor, team);
        var member =
                memberships.find(actor.workspace(), person.value()).orElseThrow(() -> new Refused.Missing("person"));
        if (!teams.removeMember(actor.workspace(), team.value(), person.value())) {
            throw new Refused.Missing("team-member");
        }
        tell(actor, found, Change.MEMBER_REMOVED, Map.of("person", member.name()));
    }

    private Team get(Actor actor, Team.Id id) {
        return teams.find(actor.workspace(), id.value()).orElseThrow(() -> new Refused.Missing("team"));
    }

    private void tell(Actor actor, Team team, Change change, Map<String, Object> details) {
        events.publishEvent(new TeamChanged(actor, clock.instant(), team.id(), change, details));
    }
}
