package org.waymark.analytics.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Computed KPIs in an order in which each comes after those it needs. The order depends on ids alone, not on who was added first.
 *
 * <p>Source: Kahn, Topological sorting of large networks, CACM 5 (1962) 558-562.
 */
public final class Graph implements Wiring {
    private final SortedMap<String, Formula> formulas;
    private final Map<String, SortedSet<String>> dependents;
    private final List<String> order;

    private Graph(SortedMap<String, Formula> formulas, Map<String, SortedSet<String>> dependents, List<String> order) {
        this.formulas = formulas;
        this.dependents = dependents;
        this.order = order;
    }

    /** Computed KPIs by id. What they reference and is not among them is taken to be measured. */
    public static Wiring of(Map<String, Formula> formulas) {
        var sorted = new TreeMap<>(formulas);
        var dependents = new HashMap<String, SortedSet<String>>();
        sorted.forEach((id, formula) -> formula.references()
                .forEach(needed ->
                        dependents.computeIfAbsent(needed, _ -> new TreeSet<>()).add(id)));
        var order = order(sorted, dependents);
        return order.size() == sorted.size()
                ? new Graph(sorted, dependents, List.copyOf(order))
                : cycle(sorted, new HashSet<>(order));
    }

    private static List<String> order(SortedMap<String, Formula> formulas, Map<String, SortedSet<String>> dependents) {
        var open = new HashMap<String, Integer>();
        formulas.forEach((id, formula) -> open.put(id, (int)
                formula.references().stream().filter(formulas::containsKey).count()));
        var ready = new ArrayDeque<String>();
        formulas.keySet().stream().filter(id -> open.getOrDefault(id, 0) == 0).forEach(ready::add);
        var order = new ArrayList<String>();
        while (!ready.isEmpty()) {
            var id = ready.remove();
            order.add(id);
            for (var dependent : dependents.getOrDefault(id, new TreeSet<>()))
                if (open.merge(dependent, -1, Integer::sum) == 0) ready.add(dependent);
        }
        return order;
    }

    /** Goes from need to need among those without a place in the order, until one comes up again. */
    private static Cycle cycle(SortedMap<String, Formula> formulas, Set<String> ordered) {
        var path = new LinkedHashSet<String>();
        var at = formulas.keySet().stream()
                .filter(id -> !ordered.contains(id))
                .findFirst()
                .orElseThrow();
        while (path.add(at)) at = firstNeeded(formulas, at, ordered);
        var ids = new ArrayList<>(path);
        ids = new ArrayList<>(ids.subList(ids.indexOf(at), ids.size()));
        ids.add(at);
        return new Cycle(ids);
    }

    private static String firstNeeded(SortedMap<String, Formula> formulas, String id, Set<String> ordered) {
        return Objects.requireNonNull(formulas.get(id)).references().stream()
                .filter(needed -> formulas.containsKey(needed) && !ordered.contains(needed))
                .findFirst()
                .orElseThrow();
    }

    /** The computed KPIs, each after those it needs. */
    public List<String> order() {
        return order;
    }

    /** The KPIs that are referenced and not computed. */
    public SortedSet<String> measured() {
        var measured = new TreeSet<>(dependents.keySet());
        measured.removeAll(formulas.keySet());
        return measured;
    }

    public boolean isComputed(String id) {
        return formulas.containsKey(id);
    }

    /** Throws IllegalArgumentException if it is not computed. */
    public Formula formula(String id) {
        var formula = formulas.get(id);
        if (formula == null) throw new IllegalArgumentException("Not computed: " + id);
        return formula;
    }

    /** The computed KPIs directly above one. */
    public SortedSet<String> neededBy(String id) {
        return new TreeSet<>(dependents.getOrDefault(id, new TreeSet<>()));
    }

    /** What has to be computed again once these changed, in order: they themselves if computed, and all above them. */
    public List<String> stale(Collection<String> changed) {
        var stale = new HashSet<>(changed);
        var open = new ArrayDeque<>(changed);
        while (!open.isEmpty())
            for (var dependent : dependents.getOrDefault(open.remove(), new TreeSet<>()))
                if (stale.add(dependent)) open.add(dependent);
        return order.stream().filter(stale::contains).toList();
    }
}
