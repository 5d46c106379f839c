package org.waymark.web.teams;

import java.util.List;
import java.util.UUID;
import org.waymark.web.layout.Face;
import org.waymark.web.people.OwnedKpi;
import org.waymark.web.people.OwnedObjective;
import org.waymark.web.people.SaidLine;

/**
 * The page of a team.
 *
 * @param above the teams it is part of, from the top down
 * @param people how many belong to it; {@code members} are the first of them
 * @param objectives of the chosen cycle
 */
public record TeamSheet(
        UUID id,
        String name,
        String purpose,
        boolean archived,
        List<Above> above,
        List<Member> members,
        int people,
        List<OwnedObjective> objectives,
        List<OwnedKpi> kpis,
        Discipline discipline,
        List<SaidLine> said) {
    public TeamSheet {
        above = List.copyOf(above);
        members = List.copyOf(members);
        objectives = List.copyOf(objectives);
        kpis = List.copyOf(kpis);
        said = List.copyOf(said);
    }

    public record Above(UUID id, String name) {}

    public record Member(UUID id, Face face, String title, boolean lead) {
        public String path() {
            return "/people/" + id;
        }
    }

    /**
     * How well the team keeps to its check-ins in the chosen cycle.
     *
     * @param keyResults of the team
     * @param thisWeek of them that had a check-in this week
     * @param late of them whose check-in was due before today
     */
    public record Discipline(int keyResults, int thisWeek, int late) {}

    public List<Member> leads() {
        return members.stream().filter(Member::lead).toList();
    }
}
