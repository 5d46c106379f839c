package org.waymark.notifications;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that moved in a workspace in a week, to be looked up by whom it concerns. */
final class Movements {
    private static final int MOST_OF_TEAMS = 8;
    private static final Comparator<Movement> LARGEST =
            Comparator.comparingDouble(Movement::size).reversed().thenComparing(Movement::keyResult);

    static final Movements NONE = new Movements(List.of());

    private final List<Movement> all;
    private final Map<UUID, List<Movement>> byHolder = new HashMap<>();
    private final Map<UUID, List<Movement>> bySubject = new HashMap<>();
    private final Map<UUID, List<Movement>> byTeam;

    Movements(Collection<Movement> checkedIn) {
        all = checkedIn.stream().filter(Movement::isMove).toList();
        for (var one : all) {
            put(byHolder, one.owner(), one);
            if (!one.objectiveOwner().equals(one.owner())) put(byHolder, one.objectiveOwner(), one);
            put(bySubject, one.keyResult(), one);
            put(bySubject, one.objective(), one);
        }
        byTeam = all.stream()
                .filter(one -> one.open() && one.team() != null)
                .sorted(LARGEST)
                .collect(groupingBy(one -> Objects.requireNonNull(one.team())));
    }

    /** What one owns or follows, largest first; nothing of what one stopped to follow. */
    List<Letter.Line> own(UUID person, Attention attention) {
        var own = new LinkedHashSet<>(byHolder.getOrDefault(person, List.of()));
        attention.followed().forEach(subject -> own.addAll(bySubject.getOrDefault(subject, List.of())));
        own.removeIf(one -> attention.hasStopped(person, one));
        return lines(own);
    }

    /** The largest of one's teams that one neither holds nor stopped to follow. */
    List<Letter.Line> ofTeams(UUID person, Set<UUID> teams, Attention attention) {
        var found = new ArrayList<Movement>();
        for (var team : teams) {
            byTeam.getOrDefault(team, List.of()).stream()
                    .filter(one -> !one.isOf(person) && !attention.hasStopped(person, one))
                    .limit(MOST_OF_TEAMS)
                    .forEach(found::add);
        }
        var lines = lines(found);
        return lines.subList(0, Math.min(MOST_OF_TEAMS, lines.size()));
    }

    /**
     * The largest that everybody may see.
     *
     * @param teams of these; null: of all
     */
    List<Letter.Line> open(@Nullable Set<UUID> teams, int most) {
        return all.stream()
                .filter(Movement::open)
                .filter(one -> teams == null || (one.team() != null && teams.contains(one.team())))
                .sorted(LARGEST)
                .limit(most)
                .map(Movement::line)
                .toList();
    }

    private static List<Letter.Line> lines(Collection<Movement> movements) {
        return movements.stream().sorted(LARGEST).map(Movement::line).toList();
    }

    private static void put(Map<UUID, List<Movement>> map, UUID key, Movement one) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
    }
}
