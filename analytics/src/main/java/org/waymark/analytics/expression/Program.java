package org.waymark.analytics.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.analytics.expression.Expression.Arithmetic;
import org.waymark.analytics.expression.Expression.Call;
import org.waymark.analytics.expression.Expression.Choice;
import org.waymark.analytics.expression.Expression.Comparison;
import org.waymark.analytics.expression.Expression.Constant;
import org.waymark.analytics.expression.Expression.Leaf;
import org.waymark.analytics.expression.Expression.Logic;
import org.waymark.analytics.expression.Expression.Negative;
import org.waymark.analytics.expression.Expression.Not;

/**
 * An expression as a list of steps, each with a value of its own; the last one is the result. Leaves are counted in the order in
 * which they first occur.
 */
record Program(Step[] steps, List<Leaf> leaves) {
    /**
     * @param from the steps whose values it takes; of a leaf, its number instead
     * @param constant what is known beforehand: the number, or the digits to round to
     */
    record Step(Code code, int[] from, double constant, Expression origin) {}

    enum Code {
        LEAF,
        CONSTANT,
        NEGATE,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER,
        COMPARE,
        AND,
        OR,
        NOT,
        CHOOSE,
        MIN,
        MAX,
        SUM,
        AVERAGE,
        ABSOLUTE,
        ROUND,
        ROOT,
        LOGARITHM,
        EXPONENTIAL,
        COALESCE,
        WEIGHTED
    }

    static Program of(Expression expression) {
        var compiler = new Compiler();
        compiler.add(expression);
        return new Program(compiler.steps.toArray(Step[]::new), List.copyOf(compiler.leaves.values()));
    }

    /** The number of a leaf. */
    int number(Leaf leaf) {
        return leaves.stream().map(Leaf::text).toList().indexOf(leaf.text());
    }

    private static final class Compiler {
        private final List<Step> steps = new ArrayList<>();
        private final Map<String, Leaf> leaves = new LinkedHashMap<>();
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        /** The number of the step that gives its value. */
        int add(Expression expression) {
            if (expression instanceof Leaf leaf) return step(Code.LEAF, new int[] {number(leaf)}, 0, leaf);
            if (expression instanceof Call call && call.function() == Function.ROUND) return round(call);
            var from = expression.parts().stream().mapToInt(this::add).toArray();
            return step(
                    code(expression), from, expression instanceof Constant(var value, var _) ? value : 0, expression);
        }

        private int number(Leaf leaf) {
            var name = leaf.text();
            leaves.putIfAbsent(name, leaf);
            return numbers.computeIfAbsent(name, _ -> numbers.size());
        }

        private int round(Call call) {
            var digits = call.arguments().size() == 2
                    ? Calls.constant(call.arguments().get(1)).orElseThrow()
                    : 0;
            return step(Code.ROUND, new int[] {add(call.arguments().getFirst())}, Math.pow(10, digits), call);
        }

        private int step(Code code, int[] from, double constant, Expression origin) {
            steps.add(new Step(code, from, constant, origin));
            return steps.size() - 1;
        }

        private static Code code(Expression expression) {
            return switch (expression) {
                case Leaf _ -> Code.LEAF;
                case Constant _ -> Code.CONSTANT;
                case Negative _ -> Code.NEGATE;
                case Comparison _ -> Code.COMPARE;
                case Not _ -> Code.NOT;
                case Choice _ -> Code.CHOOSE;
                case Logic(var connective, var _, var _, var _) -> connective == Connective.AND ? Code.AND : Code.OR;
                case Arithmetic(var operator, var _, var _, var _) ->
                    switch (operator) {
                        case PLUS -> Code.ADD;
                        case MINUS -> Code.SUBTRACT;
                        case TIMES -> Code.MULTIPLY;
                        case OVER -> Code.DIVIDE;
                        case POWER -> Code.POWER;
                    };
                case Call(var function, var _, var _) ->
                    switch (function) {
                        case MIN -> Code.MIN;
                        case MAX -> Code.MAX;
                        case SUM -> Code.SUM;
                        case AVG -> Code.AVERAGE;
                        case ABS -> Code.ABSOLUTE;
                        case ROUND -> Code.ROUND;
                        case SQRT -> Code.ROOT;
                        case LN -> Code.LOGARITHM;
                        case EXP -> Code.EXPONENTIAL;
                        case COALESCE -> Code.COALESCE;
                        case WEIGHTED -> Code.WEIGHTED;
                    };
            };
        }
    }
}
