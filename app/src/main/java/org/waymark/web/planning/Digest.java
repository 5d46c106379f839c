package org.waymark.web.planning;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.coach.Dismissal;
import org.waymark.objectives.Objective;
import org.waymark.planning.Overlaps;
import org.waymark.planning.Planned;
import org.waymark.web.layout.Words;

/**
 * What follows from the objectives of a cycle that somebody may see.
 *
 * @param groups a line for the company, each team and the people
 * @param teamsWithout how many teams have no objective yet
 * @param busy the people with more key results than the coach advises, the busiest first
 */
record Digest(
        List<Planned> all,
        List<Around.TeamOf> teams,
        Map<Objective.Id, List<Dismissal>> dismissals,
        List<Overlaps.Pair> overlaps,
        List<Group> groups,
        long teamsWithout,
        List<PlanningPage.Busy> busy) {
    private static final int SHOWN = 10;

    /** Beyond this a person has no time for any of them. */
    private static final int MOST_KEY_RESULTS = 5;

    static Digest of(
            List<Planned> all, List<Around.TeamOf> teams, Map<Objective.Id, List<Dismissal>> dismissals, Words words) {
        var overlaps = Overlaps.among(all);
        var overlapping = overlaps.stream()
                .flatMap(pair -> Stream.of(pair.one().id(), pair.other().id()))
                .collect(Collectors.toSet());
        var groups = Groups.of(all, teams, overlapping, words);
        var empty = groups.stream()
                .filter(group -> group.total() == 0)
                .map(Group::key)
                .collect(Collectors.toSet());
        return new Digest(
                List.copyOf(all),
                List.copyOf(teams),
                Map.copyOf(dismissals),
                overlaps,
                groups,
                teams.stream()
                        .filter(team -> empty.contains(team.id().toString()))
                        .count(),
                busy(all));
    }

    /** The same for who sees some more. */
    Digest with(List<Planned> more, Words words) {
        return of(Stream.concat(all.stream(), more.stream()).toList(), teams, dismissals, words);
    }

    private static List<PlanningPage.Busy> busy(List<Planned> all) {
        record Owner(UUID id, String name) {}
        return all.stream()
                .flatMap(one -> one.parts().stream())
                .collect(groupingBy(part -> new Owner(part.owner(), part.ownerName()), counting()))
                .entrySet()
                .stream()
                .filter(one -> one.getValue() > MOST_KEY_RESULTS)
                .map(one ->
                        new PlanningPage.Busy(one.getKey().id(), one.getKey().name(), one.getValue()))
                .sorted(Comparator.comparing(PlanningPage.Busy::count)
                        .reversed()
                        .thenComparing(PlanningPage.Busy::name))
                .limit(SHOWN)
                .toList();
    }
}
