package org.waymark.analytics.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waymark.analytics.expression.Expression.Leaf;
import org.waymark.analytics.expression.Program.Step;

/**
 * How much a result changes when one leaf changes a little and the others stay. Rounding does not count: it hides small changes. At
 * a corner (two equal arguments of min, abs of 0) it is the slope of the side that the formula takes.
 *
 * <p>Source: reverse accumulation, Griewank and Walther, Evaluating Derivatives, 2nd ed. 2008, chapter 3.
 *
 * @param slope change of the result per one of the leaf
 * @param elasticity change of the result in percent when the leaf grows by one percent; empty if the result is zero
 */
public record Sensitivity(Leaf leaf, double slope, OptionalDouble elasticity) {
    /**
     * For each leaf of a formula, in the order of {@link Formula#leaves()}. Empty if there is no value at that point, or a slope is
     * no number there.
     */
    public static Optional<List<Sensitivity>> of(Formula formula, double... leaves) {
        if (!(formula.at(leaves) instanceof Value.Known(var result))) return Optional.empty();
        var slopes = slopes(formula.program(), leaves);
        var found = new ArrayList<Sensitivity>();
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            if (!Double.isFinite(slopes[leaf])) return Optional.empty();
            var elasticity = slopes[leaf] * leaves[leaf] / result;
            found.add(new Sensitivity(
                    formula.leaves().get(leaf),
                    slopes[leaf],
                    Double.isFinite(elasticity) ? OptionalDouble.of(elasticity) : OptionalDouble.empty()));
        }
        return Optional.of(List.copyOf(found));
    }

    private static double[] slopes(Program program, double[] leaves) {
        var run = new Run(program);
        run.at(leaves);
        var steps = program.steps();
        var slopes = new double[steps.length];
        var found = new double[leaves.length];
        slopes[steps.length - 1] = 1;
        for (int number = steps.length - 1; number >= 0; number--) {
            if (slopes[number] == 0) continue; // also keeps away what has no value and is not taken
            if (steps[number].code() == Program.Code.LEAF) found[steps[number].from()[0]] += slopes[number];
            else pass(steps[number], number, run, slopes);
        }
        return found;
    }

    /** Passes the slope of a step on to the steps it takes values from. */
    private static void pass(Step step, int number, Run run, double[] slopes) {
        var from = step.from();
        var values = run.values;
        double slope = slopes[number];
        switch (step.code()) {
            case NEGATE -> slopes[from[0]] -= slope;
            case ADD, SUM -> share(from, slope, slopes);
            case AVERAGE -> share(from, slope / from.length, slopes);
            case SUBTRACT -> {
                slopes[from[0]] += slope;
                slopes[from[1]] -= slope;
            }
            case MULTIPLY -> {
                slopes[from[0]] += slope * values[from[1]];
                slopes[from[1]] += slope * values[from[0]];
            }
            case DIVIDE -> {
                slopes[from[0]] += slope / values[from[1]];
                slopes[from[1]] -= slope * values[number] / values[from[1]];
            }
            case POWER -> power(from, slope, values[number], values, slopes);
            case CHOOSE -> slopes[from[values[from[0]] == 1 ? 1 : 2]] += slope;
            case MIN, MAX -> slopes[equalTo(values[number], from, values)] += slope;
            case ABSOLUTE -> slopes[from[0]] += values[from[0]] < 0 ? -slope : slope;
            case ROUND -> slopes[from[0]] += slope;
            case ROOT -> slopes[from[0]] += slope / (2 * values[number]);
            case LOGARITHM -> slopes[from[0]] += slope / values[from[0]];
            case EXPONENTIAL -> slopes[from[0]] += slope * values[number];
            case COALESCE -> slopes[run.firstWithValue(from)] += slope;
            case WEIGHTED -> weighted(from, slope, values[number], values, slopes);
            case LEAF, CONSTANT, COMPARE, AND, OR, NOT -> {}
        }
    }

    private static void share(int[] from, double slope, double[] slopes) {
        for (int step : from) slopes[step] += slope;
    }

    private static void power(int[] from, double slope, double power, double[] values, double[] slopes) {
        double base = values[from[0]];
        double exponent = values[from[1]];
        if (exponent != 0) slopes[from[0]] += slope * exponent * Math.pow(base, exponent - 1);
        if (base > 0) slopes[from[1]] += slope * power * Math.log(base); // of a constant exponent nobody asks
    }

    private static int equalTo(double value, int[] from, double[] values) {
        for (int step : from) if (values[step] == value) return step;
        throw new IllegalStateException("The least or greatest is one of them: " + value);
    }

    private static void weighted(int[] from, double slope, double average, double[] values, double[] slopes) {
        double weights = 0;
        for (int weight = 1; weight < from.length; weight += 2) weights += values[from[weight]];
        for (int pair = 0; pair < from.length; pair += 2) {
            slopes[from[pair]] += slope * values[from[pair + 1]] / weights;
            slopes[from[pair + 1]] += slope * (values[from[pair]] - average) / weights;
        }
    }
}
