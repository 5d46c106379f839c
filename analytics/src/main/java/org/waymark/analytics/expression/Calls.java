package org.waymark.analytics.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waymark.analytics.expression.Expression.Call;
import org.waymark.analytics.expression.Expression.Choice;
import org.waymark.analytics.expression.Expression.Constant;
import org.waymark.analytics.expression.Expression.Negative;
import org.waymark.analytics.expression.Expression.Past;
import org.waymark.analytics.expression.Mistake.Kind;

/** Makes a function of its name and arguments, or refuses them. */
final class Calls {
    private Calls() {}

    /** Throws {@link Stop}. */
    static Expression of(Token name, List<Expression> arguments) {
        if (name.text().equals("if")) return choice(name, arguments);
        var function = function(name.text());
        if (function.isPresent()) return call(function.get(), name, arguments);
        var look = look(name.text());
        if (look.isPresent()) return past(look.get(), name, arguments);
        throw Stop.at(name.at(), Kind.UNKNOWN_FUNCTION, name.text());
    }

    private static Optional<Function> function(String word) {
        return Arrays.stream(Function.values()).filter(f -> f.word.equals(word)).findFirst();
    }

    private static Optional<Look> look(String word) {
        return Arrays.stream(Look.values()).filter(l -> l.word.equals(word)).findFirst();
    }

    private static Expression choice(Token name, List<Expression> arguments) {
        if (arguments.size() != 3) throw wrongArguments(name, arguments);
        return new Choice(truth(arguments.get(0)), number(arguments.get(1)), number(arguments.get(2)), name.at());
    }

    private static Expression call(Function function, Token name, List<Expression> arguments) {
        if (!function.takes(arguments.size())) throw wrongArguments(name, arguments);
        arguments.forEach(Calls::number);
        if (function == Function.ROUND && arguments.size() == 2)
            whole(name, arguments.get(1), -Limits.DIGITS, Limits.DIGITS);
        return new Call(function, arguments, name.at());
    }

    private static Expression past(Look look, Token name, List<Expression> arguments) {
        boolean said = arguments.size() == 2;
        if (!said && !(arguments.size() == 1 && look.oneUnlessSaid())) throw wrongArguments(name, arguments);
        int periods = said ? whole(name, arguments.get(1), 1, Limits.WINDOW) : 1;
        return new Past(look, number(arguments.getFirst()), periods, name.at());
    }

    private static Stop wrongArguments(Token name, List<Expression> arguments) {
        return Stop.at(name.at(), Kind.WRONG_ARGUMENTS, name.text(), arguments.size());
    }

    private static int whole(Token name, Expression argument, int least, int most) {
        var value = constant(argument);
        if (value.isPresent() && value.get() == Math.rint(value.get()) && value.get() >= least && value.get() <= most)
            return value.get().intValue();
        throw Stop.at(argument.at(), Kind.WHOLE_NUMBER_WANTED, name.text(), least, most);
    }

    /** A number as it is written, with a sign or without. */
    static Optional<Double> constant(Expression expression) {
        if (expression instanceof Constant(var value, var _)) return Optional.of(value);
        return expression instanceof Negative(Constant(var value, var _), var _)
                ? Optional.of(-value)
                : Optional.empty();
    }

    /** An exponent; if it is written as a number its size is known here. */
    static Expression exponent(Expression exponent) {
        var value = constant(number(exponent));
        if (value.isPresent() && Math.abs(value.get()) > Limits.EXPONENT)
            throw Stop.at(exponent.at(), Kind.EXPONENT_TOO_LARGE, Limits.EXPONENT);
        return exponent;
    }

    static Expression number(Expression expression) {
        if (expression.isTruth()) throw Stop.at(expression.at(), Kind.NUMBER_WANTED);
        return expression;
    }

    static Expression truth(Expression expression) {
        if (!expression.isTruth()) throw Stop.at(expression.at(), Kind.TRUTH_WANTED);
        return expression;
    }
}
