package org.waymark.web.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The graph of objectives as a forest, so that it can be drawn: each stands beside the first that it contributes to or else supports and that is
 * not below its own level. All other links are drawn across.
 */
final class MapTree {
    private final Map<UUID, MapGoal> goals = new LinkedHashMap<>();
    private final Map<UUID, MapGoal> parents = new HashMap<>();
    private final Map<UUID, List<MapGoal>> children = new HashMap<>();
    private final MapFolds folds;

    MapTree(MapChoice.Part part, MapFolds folds) {
        this.folds = folds;
        part.goals().forEach(goal -> goals.put(goal.id(), goal));
        part.links().stream().filter(MapLink::contributes).forEach(this::hang);
        part.links().stream().filter(link -> !link.contributes()).forEach(this::hang);
        part.goals().forEach(goal -> {
            var parent = parents.get(goal.id());
            if (parent != null)
                children.computeIfAbsent(parent.id(), _ -> new ArrayList<>()).add(goal);
        });
    }

    private void hang(MapLink link) {
        var child = goals.get(link.child());
        var parent = goals.get(link.parent());
        if (child == null || parent == null || parent.level().compareTo(child.level()) > 0) return;
        parents.putIfAbsent(child.id(), parent);
    }

    /** Those that stand beside nothing: the company's first, those on which nothing hangs last. */
    List<MapGoal> roots() {
        return goals.values().stream()
                .filter(goal -> !parents.containsKey(goal.id()))
                .sorted((a, b) -> a.level() == b.level()
                        ? Boolean.compare(below(a).isEmpty(), below(b).isEmpty())
                        : a.level().compareTo(b.level()))
                .toList();
    }

    /** What is shown beside it. */
    List<MapGoal> shown(MapGoal goal) {
        return isFolded(goal) ? List.of() : below(goal);
    }

    List<MapGoal> below(MapGoal goal) {
        return children.getOrDefault(goal.id(), List.of());
    }

    boolean isFolded(MapGoal goal) {
        return folds.covers(goal) && !below(goal).isEmpty();
    }

    /** How many hang on it, at any depth. */
    int hidden(MapGoal goal) {
        return below(goal).stream().mapToInt(child -> 1 + hidden(child)).sum();
    }

    @Nullable
    MapGoal parent(MapGoal goal) {
        return parents.get(goal.id());
    }

    /** How many of the same level it stands behind: 0 for a team's objective that is for the company's. */
    int step(MapGoal goal) {
        var parent = parent(goal);
        return parent == null || parent.level() != goal.level() ? 0 : step(parent) + 1;
    }

    boolean isOfTree(MapLink link) {
        var parent = parents.get(link.child());
        return parent != null && parent.id().equals(link.parent());
    }
}
