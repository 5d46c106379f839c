package org.waymark.web.settings;

import java.util.List;
import java.util.Map;
import org.waymark.people.Team;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/** One team as an admin sees it. */
public record TeamView(Team team, List<TeamsQuery.Member> members, TeamTreeView beneath, Typed form) {
    public TeamView {
        members = List.copyOf(members);
    }

    static TeamView of(Team team, List<TeamsQuery.Member> members, TeamTreeView beneath, Typed typed, Words words) {
        var stored = Typed.from(Map.of("name", team.name(), "purpose", team.purpose(), "version", "" + team.version()));
        var form = typed.values().containsKey("name")
                ? typed.over(stored, words)
                : new Typed(stored.values(), typed.problems());
        return new TeamView(team, members, beneath, form);
    }
}
