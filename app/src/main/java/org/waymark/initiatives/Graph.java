package org.waymark.initiatives;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.initiatives.CriticalPath.Work;

/** Pieces of work and what waits for what, without dependencies on what is not among them. */
final class Graph {
    final List<Dependency> dependencies;

    private final Map<Initiative.Id, Work> works = new LinkedHashMap<>();
    private final Map<Initiative.Id, List<Dependency>> before;
    private final Map<Initiative.Id, List<Dependency>> behind;

    Graph(List<Work> all, List<Dependency> wanted) {
        all.forEach(work -> works.put(work.id(), work));
        dependencies = wanted.stream()
                .filter(one -> works.containsKey(one.initiative()) && works.containsKey(one.after()))
                .toList();
        before = dependencies.stream().collect(groupingBy(Dependency::initiative));
        behind = dependencies.stream().collect(groupingBy(Dependency::after));
    }

    Work work(Initiative.Id id) {
        var work = works.get(id);
        if (work == null) throw new IllegalArgumentException("There is no work " + id);
        return work;
    }

    List<Dependency> before(Work work) {
        return before.getOrDefault(work.id(), List.of());
    }

    List<Dependency> behind(Work work) {
        return behind.getOrDefault(work.id(), List.of());
    }

    /**
     * Each after all that it waits for; what waits for itself is left out, and all that waits for that.
     *
     * @see <a href="https://doi.org/10.1145/368996.369025">Kahn, Topological sorting of large networks (1962)</a>
     */
    List<Work> inOrder() {
        var waiting = new HashMap<Initiative.Id, Integer>();
        works.values().forEach(work -> waiting.put(work.id(), before(work).size()));
        var ready = new ArrayDeque<>(
                works.values().stream().filter(work -> before(work).isEmpty()).toList());
        var order = new ArrayList<Work>();
        while (!ready.isEmpty()) {
            var work = ready.remove();
            order.add(work);
            for (var one : behind(work)) {
                if (waiting.merge(one.initiative(), -1, Integer::sum) == 0) ready.add(work(one.initiative()));
            }
        }
        return order;
    }
}
