package org.waymark.analytics.expression;

import java.util.List;
import java.util.function.Function;
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
import org.waymark.analytics.expression.Mistake.Kind;

/**
 * Derives the unit of an expression. Throws {@link Stop}.
 *
 * @param units of a KPI by its id
 */
record Units(Function<String, Dimension> units) {
    private static final double HUNDRED = 100;

    /**
     * @param free made of written numbers alone, which count in whatever they are added to
     */
    record Unit(Dimension dimension, boolean free) {
        static final Unit FREE = new Unit(Dimension.NONE, true);

        static Unit fixed(Dimension dimension) {
            return new Unit(dimension, false);
        }
    }

    Unit of(Expression expression) {
        return switch (expression) {
            case Constant _ -> Unit.FREE;
            case Reference(var id, var _, var _) -> Unit.fixed(units.apply(id));
            case Negative(var of, var _) -> of(of);
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case Comparison(var _, var left, var right, int at) -> alike(List.of(left, right), at);
            case Logic _, Not _ -> {
                expression.parts().forEach(this::of);
                yield Unit.FREE;
            }
            case Choice(var condition, var then, var otherwise, int at) -> {
                of(condition);
                yield alike(List.of(then, otherwise), at);
            }
            case Call call -> call(call);
            case Past(var look, var of, var _, var _) -> {
                var looked = of(of);
                yield look == Look.PERCENT_CHANGE ? Unit.fixed(Dimension.PERCENT) : looked;
            }
            case Running(var _, var of, var _) -> of(of);
        };
    }

    private Unit arithmetic(Arithmetic sum) {
        return switch (sum.operator()) {
            case PLUS, MINUS -> alike(sum.parts(), sum.at());
            case TIMES -> {
                var left = of(sum.left());
                var right = of(sum.right());
                if (is(sum.right(), HUNDRED)) yield hundredfold(left);
                if (is(sum.left(), HUNDRED)) yield hundredfold(right);
                if (is(sum.right(), 1 / HUNDRED)) yield hundredth(left);
                if (is(sum.left(), 1 / HUNDRED)) yield hundredth(right);
                yield new Unit(left.dimension().times(right.dimension()), left.free() && right.free());
            }
            case OVER -> {
                var left = of(sum.left());
                var right = of(sum.right());
                if (is(sum.right(), HUNDRED)) yield hundredth(left);
                yield new Unit(left.dimension().over(right.dimension()), left.free() && right.free());
            }
            case POWER -> power(sum);
        };
    }

    private static boolean is(Expression expression, double number) {
        return Calls.constant(expression).filter(value -> value == number).isPresent();
    }

    private static Unit hundredfold(Unit unit) {
        return unit.free() || !unit.dimension().isNone() ? unit : Unit.fixed(Dimension.PERCENT);
    }

    private static Unit hundredth(Unit unit) {
        boolean counted = unit.dimension().powers().getOrDefault("%", 0) > 0;
        return counted ? Unit.fixed(unit.dimension().over(Dimension.PERCENT)) : unit;
    }

    private Unit power(Arithmetic power) {
        var base = of(power.left());
        bare(power.right());
        var exponent = Calls.constant(power.right());
        if (exponent.isEmpty()) return bare(power.left());
        return base.dimension()
                .power(exponent.get())
                .map(dimension -> new Unit(dimension, base.free()))
                .orElseThrow(() -> noSuchUnit(base, exponent.get(), power.at()));
    }

    private Unit call(Call call) {
        var arguments = call.arguments();
        return switch (call.function()) {
            case MIN, MAX, SUM, AVG, COALESCE -> alike(arguments, call.at());
            case ABS, ROUND -> of(arguments.getFirst());
            case LN, EXP -> bare(arguments.getFirst());
            case SQRT -> {
                var of = of(arguments.getFirst());
                yield of.dimension()
                        .power(0.5)
                        .map(dimension -> new Unit(dimension, of.free()))
                        .orElseThrow(() -> noSuchUnit(of, 0.5, call.at()));
            }
            case WEIGHTED -> {
                alike(call.everySecond(1), call.at());
                yield alike(call.everySecond(0), call.at());
            }
        };
    }

    /** The one unit that all have; written numbers have any. */
    private Unit alike(List<Expression> expressions, int at) {
        var common = Unit.FREE;
        for (var expression : expressions) {
            var unit = of(expression);
            if (common.free()) common = unit;
            else if (!unit.free() && !unit.dimension().equals(common.dimension()))
                throw Stop.at(
                        at,
                        Kind.DIFFERENT_UNITS,
                        common.dimension().text(),
                        unit.dimension().text());
        }
        return common;
    }

    private Unit bare(Expression expression) {
        var unit = of(expression);
        if (unit.dimension().isNone()) return unit;
        throw Stop.at(expression.at(), Kind.UNIT_NOT_WANTED, unit.dimension().text());
    }

    private static Stop noSuchUnit(Unit unit, double power, int at) {
        return Stop.at(at, Kind.NO_SUCH_UNIT, unit.dimension().text(), power);
    }
}
