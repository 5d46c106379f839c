package org.waymark.web.map;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of the map somebody wants to look at.
 *
 * @param focus the objective of which all else is left out that it is not for and that is not for it; null: all are shown
 */
record MapChoice(Depth depth, @Nullable UUID focus) {

    /** The goals that are left, and the links between them. What the filter lets through brings along what it is for. */
    Part of(List<MapGoal> goals, List<MapLink> links) {
        var part = new Part(goals, links).only(goal -> depth.shows(goal.level()));
        if (!goals.stream().allMatch(MapGoal::wanted)) {
            var wanted = part.goals().stream()
                    .filter(MapGoal::wanted)
                    .map(MapGoal::id)
                    .collect(Collectors.toSet());
            part = part.only(part.above(wanted));
        }
        return focus == null || part.goal(focus).isEmpty() ? part : part.only(part.around(focus));
    }

    record Part(List<MapGoal> goals, List<MapLink> links) {
        Part {
            goals = List.copyOf(goals);
            links = List.copyOf(links);
        }

        Optional<MapGoal> goal(@Nullable UUID id) {
            return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
        }

        private Part only(Function<MapGoal, Boolean> wanted) {
            return only(goals.stream().filter(wanted::apply).map(MapGoal::id).collect(Collectors.toSet()));
        }

        private Part only(Set<UUID> ids) {
            return new Part(
                    goals.stream().filter(goal -> ids.contains(goal.id())).toList(),
                    links.stream()
                            .filter(link -> ids.contains(link.child()) && ids.contains(link.parent()))
                            .toList());
        }

        /** These and all that they are for. */
        private Set<UUID> above(Set<UUID> some) {
            return reached(some, next(MapLink::child, MapLink::parent));
        }

        private Set<UUID> around(UUID one) {
            var all = new HashSet<>(above(Set.of(one)));
            all.addAll(reached(Set.of(one), next(MapLink::parent, MapLink::child)));
            return all;
        }

        private Map<UUID, List<UUID>> next(Function<MapLink, UUID> from, Function<MapLink, UUID> to) {
            return links.stream().collect(Collectors.groupingBy(from, Collectors.mapping(to, Collectors.toList())));
        }

        private static Set<UUID> reached(Collection<UUID> start, Map<UUID, List<UUID>> next) {
            var found = new HashSet<>(start);
            var open = new ArrayDeque<>(start);
            while (!open.isEmpty()) {
                for (var one : next.getOrDefault(open.pop(), List.of())) if (found.add(one)) open.push(one);
            }
            return found;
        }
    }
}
