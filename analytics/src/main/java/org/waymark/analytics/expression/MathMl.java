package org.waymark.analytics.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.analytics.expression.Expression.Arithmetic;
import org.waymark.analytics.expression.Expression.Call;
import org.waymark.analytics.expression.Expression.Choice;
import org.waymark.analytics.expression.Expression.Comparison;
import org.waymark.analytics.expression.Expression.Constant;
import org.waymark.analytics.expression.Expression.Logic;
import org.waymark.analytics.expression.Expression.Negative;
import org.waymark.analytics.expression.Expression.Not;
import org.waymark.analytics.expression.Expression.Past;
import org.waymark.analytics.expression.Expression.Reference;
import org.waymark.analytics.expression.Expression.Running;

/**
 * Writes expressions in MathML, which browsers draw by themselves.
 *
 * <p>Source: MathML Core, W3C 2025.
 */
record MathMl(UnaryOperator<String> names) {
    String write(Expression expression) {
        int binding = Notation.binding(expression);
        return switch (expression) {
            case Constant(var value, var _) -> "<mn>%s</mn>".formatted(Notation.number(value));
            case Reference kpi -> text(names.apply(kpi.id()));
            case Negative(var of, var _) -> row(sign("−"), within(of, binding));
            case Not(var of, var _) -> row(sign("¬"), within(of, binding));
            case Arithmetic arithmetic -> arithmetic(arithmetic, binding);
            case Comparison(var relation, var left, var right, var _) -> joined(left, sign(relation), right, binding);
            case Logic(var connective, var left, var right, var _) ->
                joined(left, sign(connective == Connective.AND ? "∧" : "∨"), right, binding);
            case Choice _ -> call("if", expression.parts());
            case Call call -> call(call);
            case Past(var look, var of, var periods, var _) ->
                row("<msub>%s<mn>%d</mn></msub>".formatted(name(look.word), periods), bracketed(List.of(of)));
            case Running(var since, var of, var _) ->
                row("<msub>%s%s</msub>".formatted(name("cumsum"), text(since.word)), bracketed(List.of(of)));
        };
    }

    /** Fractions and exponents need no parentheses inside. */
    private String arithmetic(Arithmetic arithmetic, int binding) {
        var left = arithmetic.left();
        var right = arithmetic.right();
        return switch (arithmetic.operator()) {
            case PLUS -> joined(left, sign("+"), right, binding);
            case MINUS -> joined(left, sign("−"), right, binding);
            case TIMES -> joined(left, sign("×"), right, binding);
            case OVER -> "<mfrac>%s%s</mfrac>".formatted(row(write(left)), row(write(right)));
            case POWER -> "<msup>%s%s</msup>".formatted(within(left, Integer.MAX_VALUE), row(write(right)));
        };
    }

    private String call(Call call) {
        var first = call.arguments().getFirst();
        return switch (call.function()) {
            case ABS -> row(sign("|"), write(first), sign("|"));
            case SQRT -> "<msqrt>%s</msqrt>".formatted(write(first));
            case EXP -> "<msup><mi>e</mi>%s</msup>".formatted(row(write(first)));
            case MIN, MAX, LN, SUM, AVG, ROUND, COALESCE -> call(call.function().word, call.arguments());
            case WEIGHTED -> weighted(call);
        };
    }

    /** What the word means: each value by its weight, over all weights. */
    private String weighted(Call call) {
        var values = call.everySecond(0);
        var weights = call.everySecond(1);
        var products = IntStream.range(0, values.size())
                .mapToObj(place -> joined(values.get(place), sign("×"), weights.get(place), Token.Sort.TIMES.binding))
                .collect(Collectors.joining(sign("+")));
        var all = weights.stream().map(this::write).collect(Collectors.joining(sign("+")));
        return "<mfrac>%s%s</mfrac>".formatted(row(products), row(all));
    }

    private String call(String name, List<Expression> arguments) {
        return row(name(name), bracketed(arguments));
    }

    private String bracketed(List<Expression> arguments) {
        return arguments.stream().map(this::write).collect(Collectors.joining(sign(","), sign("("), sign(")")));
    }

    private String joined(Expression left, String sign, Expression right, int binding) {
        return row(within(left, binding), sign, within(right, binding + 1));
    }

    /** A fraction holds together by its bar, but not as the base of a power. */
    private String within(Expression part, int around) {
        boolean isFraction = part instanceof Arithmetic(var operator, var _, var _, var _) && operator == Operator.OVER;
        boolean falls = Notation.binding(part) < around && !(isFraction && around != Integer.MAX_VALUE);
        return falls ? row(sign("("), write(part), sign(")")) : write(part);
    }

    private static String sign(Relation relation) {
        return switch (relation) {
            case LESS -> sign("&lt;");
            case AT_MOST -> sign("≤");
            case EQUAL -> sign("=");
            case UNEQUAL -> sign("≠");
            case AT_LEAST -> sign("≥");
            case MORE -> sign("&gt;");
        };
    }

    private static String sign(String sign) {
        return "<mo>" + sign + "</mo>";
    }

    private static String name(String word) {
        return "<mi>" + word + "</mi>";
    }

    private static String row(String... parts) {
        return "<mrow>" + String.join("", parts) + "</mrow>";
    }

    private static String text(String text) {
        return "<mtext>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</mtext>";
    }
}
