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
    private static final int LEVELS = 8;

    /** A KPI counts in every place where it stands: a net of KPIs that share some may have very many. */
    private static final int DRIVERS = 2_000;

    /** From one period to another, by the ends alone. Periods are counted from 0. */
    public Explanation between(int from, int to) {
        return switch (sheet.result(kpi)) {
            case Computed computed -> {
                var missing = missing(computed, from, to);
                yield missing.isEmpty()
                        ? Attribution.of(change(kpi, computed, from, to, levels()))
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

    /** As many as keep the drivers few enough. */
    private int levels() {
        int levels = LEVELS;
        while (levels > 1 && drivers(kpi, levels, DRIVERS + 1) > DRIVERS) levels--;
        return levels;
    }

    /** So many in so many levels; stops counting at the most. */
    private int drivers(String id, int levels, int most) {
        if (!sheet.graph().isComputed(id) || levels == 0) return 0;
        int count = 0;
        for (var leaf : sheet.graph().formula(id).leaves()) {
            if (++count >= most) return count;
            if (leaf instanceof Reference(var below, var _, var _)) count += drivers(below, levels - 1, most - count);
        }
        return count;
    }

    private Change change(String id, Computed computed, int from, int to, int levels) {
        var formula = sheet.graph().formula(id);
        var ends = computed.leaves().stream()
                .map(values -> new Ends(values.at(from), values.at(to)))
                .toList();
        var below = new HashMap<Integer, Change>();
        for (int leaf = 0; levels > 1 && leaf < ends.size(); leaf++) {
            int number = leaf;
            below(formula.leaves().get(leaf), computed, from, to, levels - 1)
                    .ifPresent(change -> below.put(number, change));
        }
        return new Change(formula, ends, below);
    }

    private Optional<Change> below(Leaf leaf, Computed above, int from, int to, int levels) {
        if (!(leaf instanceof Reference(var id, var _, var _)) || !sheet.graph().isComputed(id))
            return Optional.empty();
        if (!(sheet.result(id) instanceof Computed computed) || !computed.grid().equals(above.grid()))
            return Optional.empty();
        boolean isWhole = computed.leaves().stream().allMatch(values -> values.has(from) && values.has(to));
        return isWhole ? Optional.of(change(id, computed, from, to, levels)) : Optional.empty();
    }
}
