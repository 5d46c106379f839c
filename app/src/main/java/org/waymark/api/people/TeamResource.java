package org.waymark.api.people;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Call;
import org.waymark.api.IfMatch;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.people.TeamJson.TeamFilter;
import org.waymark.api.people.TeamJson.TeamSent;
import org.waymark.api.people.TeamJson.TeamShown;
import org.waymark.people.Folding;
import org.waymark.people.Team;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;

/** The tree of teams. */
@Controller
@RequestMapping("/api/v1/teams")
class TeamResource {
    private static final Comparator<Team> OLDEST =
            Comparator.comparing(team -> team.id().value().toString());
    private static final Comparator<Team> BY_NAME =
            Comparator.comparing((Team team) -> Folding.fold(team.name())).thenComparing(OLDEST);

    private final Teams teams;
    private final TeamEdits edits;
    private final Once once;

    TeamResource(Teams teams, TeamEdits edits, Once once) {
        this.teams = teams;
        this.edits = edits;
        this.once = once;
    }

    @Says("List teams, oldest first or by name")
    @GetMapping
    Answer<Listing<TeamShown>> list(Actor actor, @Asked TeamFilter filter, Paging paging) {
        boolean archived = Boolean.TRUE.equals(filter.archived());
        var rows = teams.all(actor).stream()
                .filter(team -> team.isArchived() == archived)
                .filter(team -> filter.parent() == null || isBeneath(team, filter.parent()))
                .sorted(filter.sort() == TeamFilter.Sort.NAME ? BY_NAME : OLDEST)
                .toList();
        return Answer.of(paging.part(rows, team -> team.id().value(), TeamShown::of));
    }

    private static boolean isBeneath(Team team, UUID parent) {
        var above = team.parent();
        return above != null && above.value().equals(parent);
    }

    @Says("Found a team")
    @PostMapping
    Answer<TeamShown> found(Actor actor, Call call, @Sent TeamSent sent) {
        return once.answer(actor, call, () -> {
            var team = teams.found(actor, sent.wish(), sent.above());
            return Answer.created("/api/v1/teams/" + team.id().value(), TeamShown.of(team), team.version());
        });
    }

    @Says("Get a team")
    @GetMapping("/{id}")
    Answer<TeamShown> get(Actor actor, @PathVariable UUID id) {
        return shown(teams.find(actor, new Team.Id(id)));
    }

    @Says("Change a team, or move it beneath another with all teams beneath it")
    @PutMapping("/{id}")
    Answer<TeamShown> edit(Actor actor, @PathVariable UUID id, IfMatch match, @Sent TeamSent sent) {
        match.require(get(actor, id));
        return shown(edits.edit(actor, new Team.Id(id), match.version(), sent));
    }

    @Says("Archive a team")
    @PutMapping("/{id}/archival")
    Answer<TeamShown> archive(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(get(actor, id));
        return shown(teams.archive(actor, new Team.Id(id), match.version()));
    }

    @Says("Restore an archived team")
    @DeleteMapping("/{id}/archival")
    Answer<TeamShown> restore(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(get(actor, id));
        return shown(teams.restore(actor, new Team.Id(id), match.version()));
    }

    private static Answer<TeamShown> shown(Team team) {
        return Answer.of(TeamShown.of(Objects.requireNonNull(team)), team.version());
    }
}
