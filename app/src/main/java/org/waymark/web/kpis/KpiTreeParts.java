package org.waymark.web.kpis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Drivers;
import org.waymark.insights.Drivers.Driver;
import org.waymark.web.kpis.KpiTreeQuery.Node;

/**
 * As many of the parts of a KPI as are shown at once. Few stand as its formula names them; of many the ones that moved it most come first.
 *
 * @param from how many parts stand before these
 * @param left how many come after them
 */
record KpiTreeParts(List<Node> shown, int from, int left) {
    static final int FIRST = 20;
    static final int MORE = 50;

    /** @param moves what moved the KPI; null where that is not known */
    static KpiTreeParts of(List<Node> parts, @Nullable Drivers moves, int from, int most) {
        var all = new ArrayList<>(parts);
        if (all.size() > FIRST && moves != null) all.sort(byMove(moves));
        var begin = Math.min(from, all.size());
        var end = Math.min(begin + most, all.size());
        return new KpiTreeParts(List.copyOf(all.subList(begin, end)), begin, all.size() - end);
    }

    private static Comparator<Node> byMove(Drivers moves) {
        var sizes = moves(moves);
        return Comparator.comparingDouble(
                node -> -Math.abs(sizes.getOrDefault(node.line().id(), 0.0)));
    }

    /** What each part did to the whole, by its rate and by its share in a mix together. */
    static Map<UUID, Double> moves(Drivers drivers) {
        return drivers.drivers().stream()
                .collect(Collectors.toMap(driver -> driver.kpi().value(), Driver::change, Double::sum));
    }
}
