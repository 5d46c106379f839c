package org.waymark.analytics.expression;

import java.util.List;
import java.util.function.UnaryOperator;
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

/** The same expression over KPIs of other ids. */
record Renaming(UnaryOperator<String> ids) {
    Expression of(Expression expression) {
        return switch (expression) {
            case Constant constant -> constant;
            case Reference(var id, var alignment, int at) -> new Reference(ids.apply(id), alignment, at);
            case Negative(var of, int at) -> new Negative(of(of), at);
            case Not(var of, int at) -> new Not(of(of), at);
            case Past(var look, var of, int periods, int at) -> new Past(look, of(of), periods, at);
            case Running(var since, var of, int at) -> new Running(since, of(of), at);
            case Arithmetic(var operator, var left, var right, int at) ->
                new Arithmetic(operator, of(left), of(right), at);
            case Comparison(var relation, var left, var right, int at) ->
                new Comparison(relation, of(left), of(right), at);
            case Logic(var connective, var left, var right, int at) -> new Logic(connective, of(left), of(right), at);
            case Choice(var condition, var then, var otherwise, int at) ->
                new Choice(of(condition), of(then), of(otherwise), at);
            case Call(var function, var arguments, int at) -> new Call(function, all(arguments), at);
        };
    }

    private List<Expression> all(List<Expression> expressions) {
        return expressions.stream().map(this::of).toList();
    }
}
