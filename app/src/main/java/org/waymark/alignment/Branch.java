package org.waymark.alignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Progress;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Status;

/**
 * Everything above some objectives that counts what is below it, from the bottom to the top, so that each is computed once.
 *
 * @param upwards an objective stands before all that it contributes to
 * @param edges the contributions to any of them
 */
record Branch(List<Objective.Id> upwards, List<Edge> edges) {

    /**
     * One contribution.
     *
     * @param whole whether the child is an objective as a whole, not one of its key results
     * @param counts whether the child lives and is published
     */
    record Edge(
            Objective.Id parent,
            Objective.Id child,
            boolean whole,
            boolean counts,
            double weight,
            @Nullable Progress progress,
            Status status) {

        Edge after(Map<Objective.Id, Objective> moved) {
            var objective = moved.get(child);
            if (!whole || objective == null) return this;
            return new Edge(
                    parent,
                    child,
                    true,
                    counts,
                    weight,
                    objective.outlook().progress(),
                    objective.outlook().status());
        }

        /** Once any child has been measured, what has not been counts as nothing done. */
        Progress.Weighted weighted() {
            return new Progress.Weighted(progress == null ? Progress.NONE : progress, weight);
        }
    }

    /** Computes one objective anew from what its children bring. */
    interface Step {
        /** The objective as it is now, and whether it is another than before. */
        Outcome take(Objective.Id id, Objective.Children children);
    }

    record Outcome(Objective objective, boolean moved) {}

    /** Goes up, and leaves out those below which nothing has moved. */
    void climb(Set<Objective.Id> seeds, Step step) {
        var touched = new HashSet<>(seeds);
        var moved = new HashMap<Objective.Id, Objective>();
        var contributions = edges.stream().collect(Collectors.groupingBy(Edge::parent));
        for (var id : upwards) {
            var below = contributions.getOrDefault(id, List.of());
            if (!seeds.contains(id) && below.stream().noneMatch(e -> touched.contains(e.child()))) continue;
            var outcome = step.take(id, children(below, moved));
            if (!outcome.moved()) continue;
            touched.add(id);
            moved.put(id, outcome.objective());
        }
    }

    private static Objective.Children children(List<Edge> below, Map<Objective.Id, Objective> moved) {
        var counting =
                below.stream().filter(Edge::counts).map(e -> e.after(moved)).toList();
        if (counting.isEmpty()) return Objective.Children.NONE;
        var known = counting.stream().anyMatch(e -> e.progress() != null);
        var mean = Progress.mean(counting.stream().map(Edge::weighted).toList());
        return new Objective.Children(
                known ? mean.orElse(null) : null,
                counting.stream().mapToDouble(Edge::weight).sum(),
                Status.worstOf(counting.stream().map(Edge::status).toList()));
    }
}
