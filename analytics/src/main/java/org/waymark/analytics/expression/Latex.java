package org.waymark.analytics.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

/** Writes expressions in LaTeX's mathematics mode. */
record Latex(UnaryOperator<String> names) {
    String write(Expression expression) {
        int binding = Notation.binding(expression);
        return switch (expression) {
            case Constant(var value, var _) -> number(value);
            case Reference kpi -> "\\text{" + escaped(names.apply(kpi.id())) + "}";
            case Negative(var of, var _) -> "-" + within(of, binding);
            case Not(var of, var _) -> "\\lnot " + within(of, binding);
            case Arithmetic arithmetic -> arithmetic(arithmetic, binding);
            case Comparison(var relation, var left, var right, var _) -> joined(left, sign(relation), right, binding);
            case Logic(var connective, var left, var right, var _) ->
                joined(left, connective == Connective.AND ? "\\land" : "\\lor", right, binding);
            case Choice(var condition, var then, var otherwise, var _) ->
                "\\begin{cases} %s & %s \\\\ %s & \\lnot (%s) \\end{cases}"
                        .formatted(write(then), write(condition), write(otherwise), write(condition));
            case Call call -> call(call);
            case Past(var look, var of, var periods, var _) -> named(look.word + "_{" + periods + "}", List.of(of));
            case Running(var since, var of, var _) -> named("cumsum_{" + since.word + "}", List.of(of));
        };
    }

    private static String number(double value) {
        var text = Notation.number(value);
        int exponent = text.indexOf('E');
        return exponent < 0 ? text : text.substring(0, exponent) + " \\cdot 10^{" + text.substring(exponent + 1) + "}";
    }

    /** Fractions and exponents need no parentheses inside. */
    private String arithmetic(Arithmetic arithmetic, int binding) {
        var left = arithmetic.left();
        var right = arithmetic.right();
        return switch (arithmetic.operator()) {
            case PLUS -> joined(left, "+", right, binding);
            case MINUS -> joined(left, "-", right, binding);
            case TIMES -> joined(left, "\\cdot", right, binding);
            case OVER -> "\\frac{%s}{%s}".formatted(write(left), write(right));
            case POWER -> "%s^{%s}".formatted(within(left, Integer.MAX_VALUE), write(right));
        };
    }

    private static String sign(Relation relation) {
        return switch (relation) {
            case LESS -> "<";
            case AT_MOST -> "\\le";
            case EQUAL -> "=";
            case UNEQUAL -> "\\ne";
            case AT_LEAST -> "\\ge";
            case MORE -> ">";
        };
    }

    private String call(Call call) {
        var first = call.arguments().getFirst();
        return switch (call.function()) {
            case ABS -> "\\left|%s\\right|".formatted(write(first));
            case SQRT -> "\\sqrt{%s}".formatted(write(first));
            case EXP -> "e^{%s}".formatted(write(first));
            case MIN, MAX, LN -> "\\" + call.function().word + bracketed(call.arguments());
            case SUM, AVG, ROUND, COALESCE, WEIGHTED -> named(call.function().word, call.arguments());
        };
    }

    private String named(String name, List<Expression> arguments) {
        int index = name.indexOf('_');
        var word = index < 0 ? name : name.substring(0, index);
        return "\\operatorname{" + word + "}" + name.substring(word.length()) + bracketed(arguments);
    }

    private String bracketed(List<Expression> arguments) {
        return arguments.stream().map(this::write).collect(Collectors.joining(", ", "\\left(", "\\right)"));
    }

    private String joined(Expression left, String sign, Expression right, int binding) {
        return within(left, binding) + " " + sign + " " + within(right, binding + 1);
    }

    private String within(Expression part, int around) {
        boolean isFraction = part instanceof Arithmetic(var operator, var _, var _, var _) && operator == Operator.OVER;
        boolean falls = Notation.binding(part) < around && !(isFraction && around != Integer.MAX_VALUE);
        return falls ? "\\left(" + write(part) + "\\right)" : write(part);
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\textbackslash ")
                .replaceAll("[#$%&_{}]", "\\\\$0")
                .replace("^", "\\textasciicircum ")
                .replace("~", "\\textasciitilde ");
    }
}
