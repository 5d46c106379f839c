package org.waymark.web.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Level;
import org.waymark.web.kpis.KpiLine;

/**
 * Where everything stands. Each branch has a band of its own from left to right, so that no card covers another; a card stands in the middle
 * of what hangs on it, and the KPIs beside the first branch that aims at them.
 */
final class MapLayout {
    private static final int TOP = 12;
    private static final int GAP = 16;
    private static final int KPI_GAP = 14;
    private static final int BAND_GAP = 42;
    private static final int KPI_HEIGHT = 88;

    private final MapTree tree;
    private final Map<UUID, KpiLine> kpis;
    private final Map<UUID, List<UUID>> aims;
    private final MapColumns columns;
    private final @Nullable UUID focus;
    private final Map<UUID, Integer> spans = new HashMap<>();
    private final Set<UUID> placed = new HashSet<>();
    private final List<MapCard> cards = new ArrayList<>();
    private int bottom = TOP;

    MapLayout(MapTree tree, List<MapAim> aims, List<KpiLine> kpis, @Nullable UUID focus) {
        this.tree = tree;
        this.focus = focus;
        this.kpis = kpis.stream().collect(Collectors.toMap(KpiLine::id, one -> one));
        this.aims = aims.stream()
                .collect(
                        Collectors.groupingBy(MapAim::objective, Collectors.mapping(MapAim::kpi, Collectors.toList())));
        var roots = tree.roots();
        this.columns = new MapColumns(roots.stream().anyMatch(this::aims), steps(roots));
        roots.forEach(this::band);
    }

    /** In the order in which they are read: a branch after the KPIs that stand beside it. */
    List<MapCard> cards() {
        return cards;
    }

    MapColumns columns() {
        return columns;
    }

    int height() {
        return bottom;
    }

    private boolean aims(MapGoal goal) {
        return aims.getOrDefault(goal.id(), List.of()).stream().anyMatch(kpis::containsKey)
                || tree.shown(goal).stream().anyMatch(this::aims);
    }

    private Map<Level, Integer> steps(List<MapGoal> goals) {
        var most = new EnumMap<Level, Integer>(Level.class);
        count(goals, most);
        return most;
    }

    private void count(List<MapGoal> goals, Map<Level, Integer> most) {
        for (var goal : goals) {
            most.merge(goal.level(), tree.step(goal) + 1, Math::max);
            count(tree.shown(goal), most);
        }
    }

    private void band(MapGoal root) {
        var beside = new LinkedHashMap<UUID, KpiLine>();
        collect(root, beside);
        var stack = beside.size() * (KPI_HEIGHT + KPI_GAP) - KPI_GAP;
        var height = Math.max(span(root), stack);
        var y = bottom + (height - stack) / 2;
        for (var kpi : beside.values()) {
            cards.add(new MapCard.OfKpi(kpi, new Spot(0, y, MapColumns.KPI_WIDTH, KPI_HEIGHT)));
            y += KPI_HEIGHT + KPI_GAP;
        }
        place(root, bottom + (height - span(root)) / 2, "");
        bottom += height + (beside.isEmpty() && tree.shown(root).isEmpty() ? GAP : BAND_GAP);
    }

    /** The KPIs that the branch aims at and that stand nowhere yet. */
    private void collect(MapGoal goal, Map<UUID, KpiLine> beside) {
        for (var id : aims.getOrDefault(goal.id(), List.of())) {
            var kpi = kpis.get(id);
            if (kpi != null && placed.add(id)) beside.put(id, kpi);
        }
        tree.shown(goal).forEach(child -> collect(child, beside));
    }

    private int span(MapGoal goal) {
        var known = spans.get(goal.id());
        if (known != null) return known;
        var span = Math.max(MapColumns.height(goal.level()), spanOfChildren(goal));
        spans.put(goal.id(), span);
        return span;
    }

    private int spanOfChildren(MapGoal goal) {
        return tree.shown(goal).stream().mapToInt(child -> span(child) + GAP).sum() - GAP;
    }

    private void place(MapGoal goal, int top, String within) {
        var span = span(goal);
        var height = MapColumns.height(goal.level());
        var at = columns.spot(goal.level(), tree.step(goal), top + (span - height) / 2);
        cards.add(new MapCard.OfGoal(
                goal,
                at,
                tree.hidden(goal),
                tree.isFolded(goal),
                within,
                goal.id().equals(focus)));
        var y = top + (span - spanOfChildren(goal)) / 2;
        for (var child : tree.shown(goal)) {
            place(child, y, goal.title());
            y += span(child) + GAP;
        }
    }
}
