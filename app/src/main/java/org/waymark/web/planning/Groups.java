package org.waymark.web.planning;

import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Objective;
import org.waymark.people.Level;
import org.waymark.planning.Planned;
import org.waymark.platform.Refused;
import org.waymark.web.layout.Words;

/** Which objectives stand in which line of the planning page. */
final class Groups {
    static final String COMPANY = "company";
    static final String PEOPLE = "people";

    private Groups() {}

    /** The company first, then each team, then the goals that people set for themselves. */
    static List<Group> of(
            List<Planned> planned, List<Around.TeamOf> teams, Set<Objective.Id> overlapping, Words words) {
        var byKey = byKey(planned);
        var names = new LinkedHashMap<String, String>();
        names.put(COMPANY, words.of("planning.company"));
        teams.stream()
                .sorted(Comparator.comparing(Around.TeamOf::name, new ByName()))
                .forEach(team -> names.put(team.id().toString(), team.name()));
        // of teams that were archived since
        byKey.forEach((key, those) -> {
            var team = those.getFirst().entry().team();
            if (team != null && !key.equals(PEOPLE)) names.putIfAbsent(key, team);
        });
        if (byKey.containsKey(PEOPLE)) names.put(PEOPLE, words.of("planning.people"));
        return names.entrySet().stream()
                .map(one -> Group.of(
                        one.getKey(), one.getValue(), byKey.getOrDefault(one.getKey(), List.of()), overlapping))
                .toList();
    }

    static Map<String, List<Planned>> byKey(List<Planned> planned) {
        return planned.stream()
                .collect(Collectors.groupingBy(one ->
                        key(one.entry().holder().level(), one.entry().holder().team())));
    }

    /** Which objectives those of a line are. */
    static Condition of(String key) {
        return switch (key) {
            case COMPANY -> OBJECTIVE.LEVEL.eq(Level.COMPANY.name());
            case PEOPLE -> OBJECTIVE.LEVEL.eq(Level.INDIVIDUAL.name());
            default -> OBJECTIVE.LEVEL.eq(Level.TEAM.name()).and(OBJECTIVE.TEAM_ID.eq(id(key)));
        };
    }

    static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new Refused.Missing("team");
        }
    }

    private static String key(Level level, @Nullable UUID team) {
        return switch (level) {
            case COMPANY -> COMPANY;
            case TEAM -> String.valueOf(team);
            case INDIVIDUAL -> PEOPLE;
        };
    }
}
