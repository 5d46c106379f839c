package org.waymark.analytics.drivers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.waymark.analytics.drivers.Explanation.Reason;
import org.waymark.analytics.drivers.Explanation.Unexplained;
import org.waymark.analytics.expression.Computed;
import org.waymark.analytics.expression.Expression.Leaf;
import org.waymark.analytics.expression.Expression.Reference;
import org.waymark.analytics.expression.Mistake;
import org.waymark.analytics.expression.Sheet;

/**
 * What moved a computed KPI between two periods, down through the KPIs that are computed themselves. It goes on below a KPI as long
 * as that has values in the same periods.
 */
public record DriverTree(Sheet sheet, String kpi) {
    /** From one period to another, by the ends alone. Periods are counted from 0. */
    public Explanation between(int from, int to) {
        return switch (sheet.result(kpi)) {
            case Computed computed -> {
                var missing = missing(computed, from, to);
                yield missing.isEmpty()
                        ? Attribution.of(change(kpi, computed, from, to))
                        : new Unexplained(Reason.NOT_MEASURED, missing);
            }
            case Mistake _ -> new Unexplained(Reason.NO_VALUE, List.of());
        };
    }

    /** Period by period and added up, so that what came and went on the way counts; by the ends alone if a period is missing. */
    public Explanation along(int from, int to) {
        if (to - from < 2 || !(between(from, from + 1) instanceof Attribution sum)) return between(from, to);
        for (int place = from + 1; place < to; place++) {
            if (!(between(place, place + 1) instanceof Attribution step)) return between(from, to);
            sum = sum.then(step);
        }
        return sum;
    }

    private List<Leaf> missing(Computed computed, int from, int to) {
        var missing = new ArrayList<Leaf>();
        var leaves = sheet.graph().formula(kpi).leaves();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            var values = computed.leaves().get(leaf);
            if (!values.has(from) || !values.has(to)) missing.add(leaves.get(leaf));
        }
        return missing;
    }

    private Change change(String id, Computed computed, int from, int to) {
        var formula = sheet.graph().formula(id);
        var ends = computed.leaves().stream()
                .map(values -> new Ends(values.at(from), values.at(to)))
                .toList();
        var below = new HashMap<Integer, Change>();
        for (int leaf = 0; leaf < ends.size(); leaf++) {
            int number = leaf;
            below(formula.leaves().get(leaf), computed, from, to).ifPresent(change -> below.put(number, change));
        }
        return new Change(formula, ends, below);
    }

    private Optional<Change> below(Leaf leaf, Computed above, int from, int to) {
        if (!(leaf instanceof Reference(var id, var _, var _)) || !sheet.graph().isComputed(id))
            return Optional.empty();
        if (!(sheet.result(id) instanceof Computed computed) || !computed.grid().equals(above.grid()))
            return Optional.empty();
        boolean isWhole = computed.leaves().stream().allMatch(values -> values.has(from) && values.has(to));
        return isWhole ? Optional.of(change(id, computed, from, to)) : Optional.empty();
    }
}
