package org.waymark.analytics.expression;

import java.util.Optional;
import org.waymark.analytics.expression.Expression.Arithmetic;
import org.waymark.analytics.expression.Expression.Call;

/** Finds what a formula divides by. */
final class Denominators {
    private Denominators() {}

    /** Of a quotient what is below, of a weighted average all weights together; a written factor changes neither. */
    static Optional<Expression> of(Expression expression) {
        return switch (expression) {
            case Arithmetic arithmetic -> ofArithmetic(arithmetic);
            case Call call
            when call.function() == Function.WEIGHTED ->
                Optional.of(new Call(Function.SUM, call.everySecond(1), call.at()));
            default -> Optional.empty();
        };
    }

    private static Optional<Expression> ofArithmetic(Arithmetic arithmetic) {
        var left = arithmetic.left();
        var right = arithmetic.right();
        return switch (arithmetic.operator()) {
            case TIMES -> isWritten(right) ? of(left) : isWritten(left) ? of(right) : Optional.empty();
            case OVER -> isWritten(right) ? of(left) : Optional.of(right);
            case PLUS, MINUS, POWER -> Optional.empty();
        };
    }

    private static boolean isWritten(Expression expression) {
        return Calls.constant(expression).isPresent();
    }
}
