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

/**
 * Reads a formula out: "Revenue per visitor". The words are the caller's.
 *
 * @param names the name of a KPI by its id
 */
public record Reading(UnaryOperator<String> names, Wording wording) {
    /** Says a phrase in a language. */
    @FunctionalInterface
    public interface Wording {
        String say(Phrase phrase, List<String> parts);
    }

    public String of(Expression expression) {
        return switch (expression) {
            case Constant(var value, var _) -> Notation.number(value);
            case Reference reference -> reference(reference);
            case Negative(var of, var _) -> say(Phrase.NEGATIVE, grouped(of));
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case Comparison(var relation, var left, var right, var _) -> say(phrase(relation), of(left), of(right));
            case Logic(var connective, var left, var right, var _) ->
                say(connective == Connective.AND ? Phrase.AND : Phrase.OR, grouped(left), grouped(right));
            case Not(var of, var _) -> say(Phrase.NOT, grouped(of));
            case Choice(var condition, var then, var otherwise, var _) ->
                say(Phrase.IF, of(condition), of(then), of(otherwise));
            case Call call -> call(call);
            case Past(var look, var of, var periods, var _) -> say(phrase(look), grouped(of), "" + periods);
            case Running(var since, var of, var _) ->
                say(since == Since.YEAR ? Phrase.SINCE_YEAR : Phrase.SINCE_CYCLE, grouped(of));
        };
    }

    private String reference(Reference reference) {
        var name = names.apply(reference.id());
        return switch (reference.alignment()) {
            case DECLARED -> name;
            case SUM -> say(Phrase.TOTALLED, name);
            case MEAN -> say(Phrase.AVERAGED, name);
            case LAST -> say(Phrase.NEWEST, name);
        };
    }

    private String arithmetic(Arithmetic arithmetic) {
        var left = arithmetic.left();
        var right = arithmetic.right();
        return switch (arithmetic.operator()) {
            case PLUS -> say(Phrase.PLUS, of(left), of(right));
            case MINUS -> say(Phrase.MINUS, of(left), grouped(right));
            case TIMES -> {
                if (hundred(right)
                        && left instanceof Arithmetic(var over, var part, var whole, var _)
                        && over == Operator.OVER) yield say(Phrase.IN_PERCENT_OF, grouped(part), grouped(whole));
                yield say(Phrase.TIMES, factor(left), factor(right));
            }
            case OVER -> say(right instanceof Reference ? Phrase.PER : Phrase.DIVIDED_BY, factor(left), grouped(right));
            case POWER -> say(Phrase.TO_THE_POWER_OF, grouped(left), grouped(right));
        };
    }

    private static boolean hundred(Expression expression) {
        return expression instanceof Constant(var value, var _) && value == 100;
    }

    private String call(Call call) {
        var arguments = call.arguments();
        var first = arguments.getFirst();
        return switch (call.function()) {
            case MIN -> say(Phrase.MIN, list(arguments));
            case MAX -> say(Phrase.MAX, list(arguments));
            case SUM -> say(Phrase.SUM, list(arguments));
            case AVG -> say(Phrase.AVG, list(arguments));
            case COALESCE -> say(Phrase.COALESCE, list(arguments));
            case ABS -> say(Phrase.ABS, grouped(first));
            case SQRT -> say(Phrase.SQRT, grouped(first));
            case LN -> say(Phrase.LN, grouped(first));
            case EXP -> say(Phrase.EXP, grouped(first));
            case ROUND -> say(Phrase.ROUND, of(first), arguments.size() > 1 ? of(arguments.get(1)) : "0");
            case WEIGHTED -> say(Phrase.WEIGHTED, list(call.everySecond(0)), list(call.everySecond(1)));
        };
    }

    private String list(List<Expression> expressions) {
        var text = grouped(expressions.getFirst());
        for (int place = 1; place < expressions.size(); place++)
            text = say(
                    place == expressions.size() - 1 ? Phrase.LIST_END : Phrase.LIST,
                    text,
                    grouped(expressions.get(place)));
        return text;
    }

    private static Phrase phrase(Relation relation) {
        return switch (relation) {
            case LESS -> Phrase.LESS;
            case AT_MOST -> Phrase.AT_MOST;
            case EQUAL -> Phrase.EQUAL;
            case UNEQUAL -> Phrase.UNEQUAL;
            case AT_LEAST -> Phrase.AT_LEAST;
            case MORE -> Phrase.MORE;
        };
    }

    private static Phrase phrase(Look look) {
        return switch (look) {
            case LAG -> Phrase.LAG;
            case DELTA -> Phrase.DELTA;
            case PERCENT_CHANGE -> Phrase.PERCENT_CHANGE;
            case MOVING_AVERAGE -> Phrase.MOVING_AVERAGE;
            case MOVING_SUM -> Phrase.MOVING_SUM;
        };
    }

    /** A factor of a product or quotient: only sums fall apart in it. */
    private String factor(Expression part) {
        return Notation.binding(part) < Token.Sort.TIMES.binding ? say(Phrase.GROUP, of(part)) : of(part);
    }

    /** In brackets unless it is a single word. */
    private String grouped(Expression part) {
        return part instanceof Reference || part instanceof Constant ? of(part) : say(Phrase.GROUP, of(part));
    }

    private String say(Phrase phrase, String... parts) {
        return wording.say(phrase, List.of(parts));
    }
}
