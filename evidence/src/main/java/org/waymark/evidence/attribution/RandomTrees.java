package org.waymark.evidence.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.waymark.analytics.drivers.Change;
import org.waymark.analytics.drivers.Ends;
import org.waymark.analytics.expression.Formula;

/** Trees of KPIs by chance: sums, products, quotients, mixes, and what has no form, up to three levels, of any sign. */
final class RandomTrees {
    private static final int LEVELS = 3;
    private static final double MOST = 1e6;
    private static final List<String> FORMS = List.of(
            "[a] + [b] - [c]",
            "0.3 * [a] - 2 * [b] + 7",
            "[a] * [b]",
            "[a] * [b] * [c] / 100",
            "[a] / [b] * 100",
            "([a] - [b]) / [c]",
            "[a] * [b] + [c] * [d] - [e]",
            "[a] * ([b] * [c] + [d] * [e])",
            "[a] ^ 2 / [b]",
            "weighted([a], [b], [c], [d], [e], [f])",
            "100 * weighted([a] / [b], [b], [c] / [d], [d])",
            "[a] / ([a] + [b])",
            "([a] + [b]) / ([c] + [d])",
            "max([a], [b]) - min([c], [d])",
            "if([a] > [b], [c], [d] * [a])",
            "coalesce(sqrt([a]), 0) + abs([b])",
            "round([a] * [b], 2)",
            "exp([a] / 10) - [b]");

    private final Random random;
    private final boolean anySign;
    private int names;

    RandomTrees(long seed, boolean anySign) {
        random = new Random(seed);
        this.anySign = anySign;
    }

    Change next() {
        names = 0;
        return change(1);
    }

    /** Draws again while a formula has no value at an end. */
    private Change change(int level) {
        while (true) {
            var formula = formula();
            var ends = new ArrayList<Ends>();
            var below = new HashMap<Integer, Change>();
            for (int leaf = 0; leaf < formula.leaves().size(); leaf++) {
                if (level < LEVELS && random.nextInt(3) == 0) below.put(leaf, change(level + 1));
                ends.add(below.containsKey(leaf) ? ends(below.get(leaf)) : ends());
            }
            if (hasValues(formula, ends)) return new Change(formula, ends, below);
        }
    }

    /** The leaves of each formula have names of their own. */
    private Formula formula() {
        var form = FORMS.get(random.nextInt(FORMS.size()));
        int number = names++;
        return Formula.of(form.replace("]", number + "]")).orThrow();
    }

    private Ends ends() {
        return new Ends(value(), random.nextInt(10) == 0 ? 0 : value());
    }

    private double value() {
        double size = Math.exp(random.nextGaussian());
        return anySign && random.nextInt(4) == 0 ? -size : size;
    }

    private static Ends ends(Change change) {
        return new Ends(
                value(change.formula(), change.leaves(), true), value(change.formula(), change.leaves(), false));
    }

    private static boolean hasValues(Formula formula, List<Ends> ends) {
        return Math.abs(value(formula, ends, true)) < MOST && Math.abs(value(formula, ends, false)) < MOST;
    }

    /** NaN where there is none. */
    private static double value(Formula formula, List<Ends> ends, boolean before) {
        return formula.at(
                ends.stream().mapToDouble(end -> before ? end.from() : end.to()).toArray(), Double.NaN);
    }
}
