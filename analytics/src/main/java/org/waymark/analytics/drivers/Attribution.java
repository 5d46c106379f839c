package org.waymark.analytics.drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.waymark.analytics.expression.Expression.Leaf;
import org.waymark.analytics.expression.Formula;

/**
 * The change of a computed KPI, split among its drivers without a remainder.
 *
 * @param ends the values of the formula
 * @param drivers their amounts add up to the change
 * @param hadZeros a factor was zero at one end, here or below, and the split leans on how near to zero that is taken to be
 * @param steps over how many periods the amounts were added up; 1 if only the ends were compared
 */
public record Attribution(Ends ends, Method method, List<Driver> drivers, boolean hadZeros, int steps)
        implements Explanation {
    public Attribution {
        drivers = List.copyOf(drivers);
    }

    /** The leaves of one formula. */
    public static Explanation of(Formula formula, List<Ends> leaves) {
        return of(new Change(formula, leaves, Map.of()));
    }

    /** The leaves of a formula, and what is below them. */
    public static Explanation of(Change change) {
        var ends = change.ends();
        if (ends.isEmpty())
            return new Unexplained(Reason.NO_VALUE, change.formula().leaves());
        double scale = Math.max(Math.abs(ends.get().from()), Math.abs(ends.get().to()));
        return new Branching(scale)
                .root(change, ends.get().change())
                .map(branch -> (Explanation)
                        new Attribution(ends.get(), branch.method(), branch.drivers(), branch.hadZeros(), 1))
                .orElseGet(() -> new Unexplained(Reason.INSEPARABLE, changed(change)));
    }

    private static List<Leaf> changed(Change change) {
        var changed = new ArrayList<Leaf>();
        for (int leaf = 0; leaf < change.leaves().size(); leaf++)
            if (change.leaves().get(leaf).change() != 0)
                changed.add(change.formula().leaves().get(leaf));
        return changed;
    }

    /** Whose own change is a signal, by the id of the KPI. The rest may be noise, whatever its amount. */
    public Attribution marked(Predicate<String> isSignal) {
        var marked = drivers.stream().map(driver -> driver.marked(isSignal)).toList();
        return new Attribution(ends, method, marked, hadZeros, steps);
    }

    /** What the formula does not explain, where the KPI is measured as well: a bar of its own, never spread over the drivers. */
    public double unexplained(Ends measured) {
        return measured.change() - ends.change();
    }

    /** Together with the step after it. */
    Attribution then(Attribution next) {
        return new Attribution(
                new Ends(ends.from(), next.ends.to()),
                method,
                chained(drivers, next.drivers),
                hadZeros || next.hadZeros,
                steps + next.steps);
    }

    static List<Driver> chained(List<Driver> drivers, List<Driver> next) {
        var chained = new ArrayList<Driver>();
        for (var driver : drivers)
            chained.add(next.stream()
                    .filter(driver::isSame)
                    .findFirst()
                    .map(driver::then)
                    .orElse(driver));
        for (var driver : next) if (drivers.stream().noneMatch(driver::isSame)) chained.add(driver);
        return List.copyOf(chained);
    }
}
