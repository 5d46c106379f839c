package org.waymark.api.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.people.TeamJson.MemberSent;
import org.waymark.api.people.TeamJson.MemberShown;
import org.waymark.people.Person;
import org.waymark.people.Team;
import org.waymark.people.TeamMembers;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;

/** Who is in a team and who leads it. */
@Controller
@RequestMapping("/api/v1/teams/{id}/members")
class TeamMemberResource {
    private final Teams teams;
    private final TeamMembers members;
    private final MemberResourceQuery query;

    TeamMemberResource(Teams teams, TeamMembers members, MemberResourceQuery query) {
        this.teams = teams;
        this.members = members;
        this.query = query;
    }

    @Says("List the members of a team by name")
    @GetMapping
    Answer<Listing<MemberShown>> list(Actor actor, @PathVariable UUID id, Paging paging) {
        var team = teams.find(actor, new Team.Id(id));
        return Answer.of(query.list(actor, team.id().value(), paging));
    }

    @Says("Add a person to a team, or change whether it leads")
    @PutMapping("/{person}")
    Answer<Void> add(Actor actor, @PathVariable UUID id, @PathVariable UUID person, @Sent MemberSent sent) {
        members.add(actor, new Team.Id(id), new Person.Id(person), sent.lead());
        return Answer.done();
    }

    @Says("Take a person out of a team")
    @DeleteMapping("/{person}")
    Answer<Void> remove(Actor actor, @PathVariable UUID id, @PathVariable UUID person) {
        members.remove(actor, new Team.Id(id), new Person.Id(person));
        return Answer.done();
    }
}
