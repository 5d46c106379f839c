package org.waymark.api.people;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.people.TeamJson.TeamSent;
import org.waymark.people.Team;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;

/** Replaces a team as a whole: what the doors do in two steps, the API does in one. */
@Service
class TeamEdits {
    private final Teams teams;

    TeamEdits(Teams teams) {
        this.teams = teams;
    }

    @Transactional
    public Team edit(Actor actor, Team.Id id, long version, TeamSent sent) {
        var edited = teams.edit(actor, id, version, sent.wish());
        return Objects.equals(edited.parent(), sent.above())
                ? edited
                : teams.move(actor, id, edited.version(), sent.above());
    }
}
