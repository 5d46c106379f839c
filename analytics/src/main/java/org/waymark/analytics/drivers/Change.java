package org.waymark.analytics.drivers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.analytics.expression.Formula;

/**
 * A formula before and after.
 *
 * @param leaves the ends of each of its leaves, in their order
 * @param below for leaves that are computed themselves, by their number: their own formula and leaves
 */
public record Change(Formula formula, List<Ends> leaves, Map<Integer, Change> below) {
    private static final double SAME = 1e-9;

    public Change {
        leaves = List.copyOf(leaves);
        below = Map.copyOf(below);
        if (leaves.size() != formula.leaves().size())
            throw new IllegalArgumentException("%d ends do not fit %s".formatted(leaves.size(), formula));
        for (var each : below.entrySet()) refuseUnlessSame(leaves.get(each.getKey()), each.getValue());
    }

    private static void refuseUnlessSame(Ends ends, Change below) {
        var computed = below.ends();
        if (computed.isEmpty()
                || differ(ends.from(), computed.get().from())
                || differ(ends.to(), computed.get().to()))
            throw new IllegalArgumentException("%s gives %s, not %s".formatted(below.formula, computed, ends));
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > SAME * Math.max(Math.abs(one), Math.abs(other));
    }

    double[] from() {
        return leaves.stream().mapToDouble(Ends::from).toArray();
    }

    double[] to() {
        return leaves.stream().mapToDouble(Ends::to).toArray();
    }

    /** Of the formula itself; empty if it has no value at one of them. */
    Optional<Ends> ends() {
        double from = formula.at(from(), Double.NaN);
        double to = formula.at(to(), Double.NaN);
        return Double.isFinite(from + to) ? Optional.of(new Ends(from, to)) : Optional.empty();
    }
}
