package org.waymark.analytics.drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.analytics.expression.Formula;

/**
 * From before to after by changing one leaf after the other. The amounts depend on the order, so it is shown with them; this is how
 * budgets are often told, not what the drivers did.
 *
 * @param order the number of the leaf of each step
 * @param amounts what each step added
 */
public record Walk(List<Integer> order, List<Double> amounts) {
    /**
     * Empty if the formula has no value somewhere on the way.
     *
     * @param order each leaf once
     */
    public static Optional<Walk> of(Formula formula, List<Ends> leaves, List<Integer> order) {
        if (!order.stream()
                .sorted()
                .toList()
                .equals(IntStream.range(0, leaves.size()).boxed().toList()))
            throw new IllegalArgumentException(
                    "The order names each of %d leaves once: %s".formatted(leaves.size(), order));
        var point = leaves.stream().mapToDouble(Ends::from).toArray();
        var amounts = new ArrayList<Double>();
        double before = formula.at(point, Double.NaN);
        for (int leaf : order) {
            point[leaf] = leaves.get(leaf).to();
            double after = formula.at(point, Double.NaN);
            amounts.add(after - before);
            before = after;
        }
        return amounts.stream().anyMatch(amount -> amount.isNaN())
                ? Optional.empty()
                : Optional.of(new Walk(List.copyOf(order), List.copyOf(amounts)));
    }
}
