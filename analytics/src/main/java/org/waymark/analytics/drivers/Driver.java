package org.waymark.analytics.drivers;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.waymark.analytics.expression.Expression;
import org.waymark.analytics.expression.Expression.Leaf;
import org.waymark.analytics.expression.Expression.Reference;

/**
 * What one leaf did to the KPI at the root.
 *
 * @param ends its own values
 * @param amount of the root's change
 * @param error standard error of the amount, zero unless it was drawn by chance
 * @param notable its own change is a signal, not noise
 * @param method how the amount is split below; empty if it is not
 * @param below its own leaves, if it is computed; their amounts add up to its amount
 */
public record Driver(
        Leaf leaf,
        Part part,
        Ends ends,
        double amount,
        double error,
        boolean notable,
        Optional<Method> method,
        List<Driver> below) {
    public Driver {
        below = List.copyOf(below);
    }

    /** Those whose own change the chart of the KPI takes for a signal are notable; a look at other periods if its KPI is. */
    Driver marked(Predicate<String> isSignal) {
        var marked = below.stream().map(driver -> driver.marked(isSignal)).toList();
        return new Driver(leaf, part, ends, amount, error, anyKpi(leaf, isSignal), method, marked);
    }

    private static boolean anyKpi(Expression expression, Predicate<String> matches) {
        return expression instanceof Reference reference
                ? matches.test(reference.id())
                : expression.parts().stream().anyMatch(part -> anyKpi(part, matches));
    }

    /** Together with what it did in the next step. What is not split in both is not split. */
    Driver then(Driver next) {
        boolean both = method.isPresent() && next.method.isPresent();
        return new Driver(
                leaf,
                part,
                new Ends(ends.from(), next.ends.to()),
                amount + next.amount,
                Math.hypot(error, next.error),
                notable || next.notable,
                both ? method : Optional.empty(),
                both ? Attribution.chained(below, next.below) : List.of());
    }

    boolean isSame(Driver other) {
        return part == other.part && leaf.text().equals(other.leaf.text());
    }
}
