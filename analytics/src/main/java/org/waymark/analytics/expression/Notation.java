package org.waymark.analytics.expression;

import java.util.List;
import java.util.function.Function;
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

/** Writes expressions on one line, with no parentheses but those they need. */
record Notation(Function<Reference, String> reference, Function<Operator, String> operator) {
    private static final Notation PLAIN = new Notation(Notation::plain, operator -> operator.symbol);

    /** As it is kept; reads back as the same expression. */
    static String text(Expression expression) {
        return PLAIN.write(expression);
    }

    String write(Expression expression) {
        int binding = binding(expression);
        return switch (expression) {
            case Constant(var value, var _) -> number(value);
            case Reference kpi -> reference.apply(kpi);
            case Negative(var of, var _) -> operator.apply(Operator.MINUS) + within(of, binding);
            case Not(var of, var _) -> "not " + within(of, binding);
            case Arithmetic(var power, var left, var right, var _)
            when power == Operator.POWER ->
                // binds from right to left, and a sign may follow it
                within(left, binding + 1) + operator.apply(power) + within(right, Token.SIGN_BINDING);
            case Arithmetic(var sign, var left, var right, var _) -> joined(left, operator.apply(sign), right, binding);
            case Comparison(var relation, var left, var right, var _) -> joined(left, relation.symbol, right, binding);
            case Logic(var connective, var left, var right, var _) -> joined(left, connective.word, right, binding);
            case Choice _ -> call("if", expression.parts());
            case Call(var function, var arguments, var _) -> call(function.word, arguments);
            case Past(var look, var of, var periods, var _) -> "%s(%s, %d)".formatted(look.word, write(of), periods);
            case Running(var since, var of, var _) -> "cumsum-in(%s, %s)".formatted(write(of), since.word);
        };
    }

    private String joined(Expression left, String operator, Expression right, int binding) {
        return within(left, binding) + " " + operator + " " + within(right, binding + 1);
    }

    private String call(String name, List<Expression> arguments) {
        return arguments.stream().map(this::write).collect(Collectors.joining(", ", name + "(", ")"));
    }

    /** In parentheses if it binds looser than what is around it. */
    private String within(Expression part, int around) {
        return binding(part) < around ? "(" + write(part) + ")" : write(part);
    }

    /** Whole numbers without a point. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? "%d".formatted((long) value)
                : Double.toString(value);
    }

    private static String plain(Reference reference) {
        var id = reference.id();
        var word = reference.alignment().word;
        if (References.isPlain(id)) return word.isEmpty() ? "[%s]".formatted(id) : "[%s:%s]".formatted(id, word);
        return word.isEmpty() ? "kpi(\"%s\")".formatted(id) : "kpi(\"%s\", %s)".formatted(id, word);
    }

    /** How tight it holds together; functions and names cannot fall apart. */
    static int binding(Expression expression) {
        return switch (expression) {
            case Constant _, Reference _, Choice _, Call _, Past _, Running _ -> Integer.MAX_VALUE;
            case Negative _ -> Token.SIGN_BINDING;
            case Not _ -> Token.NOT_BINDING;
            case Logic logic ->
                switch (logic.connective()) {
                    case AND -> Token.Sort.AND.binding;
                    case OR -> Token.Sort.OR.binding;
                };
            case Comparison _ -> Token.Sort.LESS.binding;
            case Arithmetic arithmetic ->
                switch (arithmetic.operator()) {
                    case PLUS, MINUS -> Token.Sort.PLUS.binding;
                    case TIMES, OVER -> Token.Sort.TIMES.binding;
                    case POWER -> Token.Sort.POWER.binding;
                };
        };
    }
}
