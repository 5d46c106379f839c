package org.waymark.analytics.expression;

import org.waymark.analytics.expression.Expression.Comparison;
import org.waymark.analytics.expression.Program.Step;

/** Goes through the steps of a program, again and again. Inside, NaN is "no value"; yes is 1 and no is 0. Not for two threads. */
final class Run {
    /** From here on every double is a whole number. */
    private static final double WHOLE = 0x1p52;

    /** The most that binary digits may take from a half. */
    private static final double DUST = 1e-6;

    private final Step[] steps;

    /** What each step gave the last time. */
    final double[] values;

    Run(Program program) {
        steps = program.steps();
        values = new double[steps.length];
    }

    /** NaN where there is no value; no zero has a sign. */
    double at(double[] leaves) {
        for (int number = 0; number < steps.length; number++) {
            double value = value(steps[number], leaves);
            values[number] = Double.isInfinite(value) ? Double.NaN : value;
        }
        return values[steps.length - 1] + 0.0;
    }

    private double value(Step step, double[] leaves) {
        var from = step.from();
        return switch (step.code()) {
            case LEAF -> leaves[from[0]];
            case CONSTANT -> step.constant();
            case NEGATE -> -values[from[0]];
            case ADD -> values[from[0]] + values[from[1]];
            case SUBTRACT -> values[from[0]] - values[from[1]];
            case MULTIPLY -> values[from[0]] * values[from[1]];
            case DIVIDE -> values[from[0]] / values[from[1]];
            case POWER -> power(values[from[0]], values[from[1]]);
            case COMPARE -> compare(((Comparison) step.origin()).relation(), values[from[0]], values[from[1]]);
            case AND -> and(values[from[0]], values[from[1]]);
            case OR -> 1 - and(1 - values[from[0]], 1 - values[from[1]]);
            case NOT -> 1 - values[from[0]];
            case CHOOSE -> Double.isNaN(values[from[0]]) ? Double.NaN : values[from[values[from[0]] == 1 ? 1 : 2]];
            case MIN -> least(from, 1);
            case MAX -> -least(from, -1);
            case SUM -> sum(from);
            case AVERAGE -> sum(from) / from.length;
            case ABSOLUTE -> Math.abs(values[from[0]]);
            case ROUND -> round(values[from[0]], step.constant());
            case ROOT -> Math.sqrt(values[from[0]]);
            case LOGARITHM -> values[from[0]] > 0 ? Math.log(values[from[0]]) : Double.NaN;
            case EXPONENTIAL -> Math.exp(values[from[0]]);
            case COALESCE -> values[firstWithValue(from)];
            case WEIGHTED -> weighted(from);
        };
    }

    private static double power(double base, double exponent) {
        if (Double.isNaN(base) || !(Math.abs(exponent) <= Limits.EXPONENT)) return Double.NaN;
        return Math.pow(base, exponent);
    }

    private static double compare(Relation relation, double left, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) return Double.NaN;
        return relation.holds(left, right) ? 1 : 0;
    }

    private static double and(double left, double right) {
        return left == 0 || right == 0 ? 0 : left * right;
    }

    private double least(int[] from, int sign) {
        double least = Double.POSITIVE_INFINITY;
        for (int step : from) least = Math.min(least, sign * values[step]);
        return least;
    }

    private double sum(int[] from) {
        var sum = new ExactSum();
        for (int step : from) sum.add(values[step]);
        return sum.total();
    }

    /** Halves go away from zero, as people round; 1.005 is a half although the nearest binary number is less. */
    private static double round(double value, double tens) {
        double size = Math.abs(value) * tens;
        if (!(size < WHOLE)) return value;
        double dust = Math.min(4 * Math.ulp(size), DUST);
        return Math.copySign(Math.floor(size + dust + 0.5) / tens, value);
    }

    int firstWithValue(int[] from) {
        for (int step : from) if (!Double.isNaN(values[step])) return step;
        return from[0];
    }

    private double weighted(int[] from) {
        var sum = new ExactSum();
        var weights = new ExactSum();
        for (int pair = 0; pair < from.length; pair += 2) {
            sum.add(values[from[pair]] * values[from[pair + 1]]);
            weights.add(values[from[pair + 1]]);
        }
        return sum.total() / weights.total();
    }

    /** Why the last run gave no value: goes back to the step that had all it needs and still gave none. */
    Missing missing() {
        int number = steps.length - 1;
        for (int before = blamed(number); before >= 0; before = blamed(number)) number = before;
        return new Missing(why(steps[number]), steps[number].origin());
    }

    /** The step from which it has no value; -1 if it is the first. */
    private int blamed(int number) {
        var from = steps[number].from();
        return switch (steps[number].code()) {
            case LEAF, CONSTANT -> -1;
            case CHOOSE -> Double.isNaN(values[from[0]]) ? from[0] : from[values[from[0]] == 1 ? 1 : 2];
            case NEGATE, ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, COMPARE, AND, OR, NOT -> firstWithout(from);
            case MIN, MAX, SUM, AVERAGE, ABSOLUTE, ROUND, ROOT, LOGARITHM, EXPONENTIAL -> firstWithout(from);
            case COALESCE, WEIGHTED -> firstWithout(from);
        };
    }

    private int firstWithout(int[] from) {
        for (int step : from) if (Double.isNaN(values[step])) return step;
        return -1;
    }

    private Why why(Step step) {
        var from = step.from();
        return switch (step.code()) {
            case LEAF -> Why.NOT_MEASURED;
            case DIVIDE -> values[from[1]] == 0 ? Why.DIVISION_BY_ZERO : Why.TOO_LARGE;
            case WEIGHTED -> Why.DIVISION_BY_ZERO;
            case ROOT -> Why.ROOT_OF_NEGATIVE;
            case LOGARITHM -> Why.LOGARITHM_OF_ZERO_OR_LESS;
            case POWER -> whyNoPower(values[from[0]], values[from[1]]);
            case CONSTANT, NEGATE, ADD, SUBTRACT, MULTIPLY, COMPARE, AND, OR, NOT, CHOOSE -> Why.TOO_LARGE;
            case MIN, MAX, SUM, AVERAGE, ABSOLUTE, ROUND, EXPONENTIAL, COALESCE -> Why.TOO_LARGE;
        };
    }

    private static Why whyNoPower(double base, double exponent) {
        if (Math.abs(exponent) > Limits.EXPONENT) return Why.EXPONENT_TOO_LARGE;
        if (base == 0) return Why.DIVISION_BY_ZERO;
        return base < 0 && exponent != Math.rint(exponent) ? Why.ROOT_OF_NEGATIVE : Why.TOO_LARGE;
    }
}
