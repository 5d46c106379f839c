package org.waymark.evidence.expressions;

import static org.waymark.evidence.expressions.BigFunctions.DIGITS;
import static org.waymark.evidence.expressions.Exact.ROUNDING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waymark.analytics.expression.Connective;
import org.waymark.analytics.expression.Expression;
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
import org.waymark.analytics.expression.Operator;

/**
 * Walks the tree of a formula in decimal numbers of fifty digits, period by period, after the words of the manual. Gives up ({@link
 * Delicate}) where a jump of the formula is nearer than its rounding: there either side is right.
 *
 * @param kpis the values of each in all periods, NaN for a gap
 */
record ExactEvaluation(Map<String, double[]> kpis) {
    static final class Delicate extends RuntimeException {
        Delicate() {
            super("a jump is nearer than rounding", null, false, false);
        }
    }

    private static final double LARGEST = 1e307;
    private static final double SMALLEST = 1e-290;
    private static final double UNSURE = 1e-6;

    /** Empty where there is no value. */
    Optional<Exact> at(Expression expression, int period) {
        return number(expression, period).map(exact -> {
            if (exact.size() > LARGEST || exact.size() < SMALLEST && !exact.isZero()) throw new Delicate();
            return exact;
        });
    }

    private Optional<Exact> number(Expression expression, int period) {
        return switch (expression) {
            case Constant(var value, var _) -> Optional.of(Exact.of(value));
            case Reference(var id, var _, var _) -> measured(id, period);
            case Negative(var of, var _) ->
                at(of, period).map(x -> new Exact(x.value().negate(), x.error()));
            case Arithmetic arithmetic ->
                at(arithmetic.left(), period)
                        .flatMap(left -> at(arithmetic.right(), period)
                                .flatMap(right -> arithmetic(arithmetic.operator(), left, right)));
            case Choice(var condition, var then, var otherwise, var _) ->
                truth(condition, period).flatMap(yes -> at(yes ? then : otherwise, period));
            case Call call -> call(call, period);
            case Past past -> past(past, period);
            case Running _ -> throw new Delicate(); // has no calendar here
            case Comparison _, Logic _, Not _ -> throw new IllegalArgumentException("Not a number: " + expression);
        };
    }

    private Optional<Exact> measured(String id, int period) {
        double value = Objects.requireNonNull(kpis.get(id))[period];
        return Double.isNaN(value) ? Optional.empty() : Optional.of(Exact.of(value));
    }

    private static Optional<Exact> arithmetic(Operator operator, Exact left, Exact right) {
        return switch (operator) {
            case PLUS -> Optional.of(sum(List.of(left, right)));
            case MINUS -> Optional.of(sum(List.of(left, new Exact(right.value().negate(), right.error()))));
            case TIMES ->
                Optional.of(new Exact(
                        left.value().multiply(right.value(), DIGITS), left.error() + right.error() + ROUNDING));
            case OVER -> over(left, right);
            case POWER -> power(left, right);
        };
    }

    private static Exact sum(List<Exact> parts) {
        var sum = BigDecimal.ZERO;
        double lost = 0;
        for (var part : parts) {
            sum = sum.add(part.value(), DIGITS);
            lost += part.size() * (part.error() + ROUNDING);
        }
        double size = Math.abs(sum.doubleValue());
        if (size <= lost && lost > 0) {
            if (sum.signum() == 0 && parts.stream().allMatch(part -> part.error() == 0)) return Exact.of(0);
            throw new Delicate(); // nothing but rounding is left
        }
        return new Exact(sum, size == 0 ? 0 : lost / size);
    }

    private static Optional<Exact> over(Exact left, Exact right) {
        if (right.isZero()) return Optional.empty();
        return Optional.of(
                new Exact(left.value().divide(right.value(), DIGITS), left.error() + right.error() + ROUNDING));
    }

    private static Optional<Exact> power(Exact base, Exact exponent) {
        double e = exponent.value().doubleValue();
        if (Math.abs(Math.abs(e) - 10) < UNSURE && e != Math.rint(e)) throw new Delicate();
        if (Math.abs(e) > 10) return Optional.empty();
        if (exponent.error() > 0) throw new Delicate();
        boolean whole = e == Math.rint(e);
        if (base.isZero()) return e < 0 ? Optional.empty() : Optional.of(Exact.of(e == 0 ? 1 : 0));
        if (base.value().signum() < 0 && !whole) return Optional.empty();
        var power = whole
                ? base.value().pow((int) Math.abs(e), DIGITS)
                : BigFunctions.exp(BigFunctions.ln(base.value()).multiply(exponent.value(), DIGITS));
        if (whole && e < 0) power = BigDecimal.ONE.divide(power, DIGITS);
        return Optional.of(new Exact(power, Math.abs(e) * base.error() + 2 * ROUNDING));
    }

    private Optional<Exact> call(Call call, int period) {
        var arguments =
                call.arguments().stream().map(argument -> at(argument, period)).toList();
        return switch (call.function()) {
            case COALESCE -> arguments.stream().flatMap(Optional::stream).findFirst();
            case MIN, MAX, SUM, AVG, ABS, ROUND, SQRT, LN, EXP, WEIGHTED ->
                arguments.stream().allMatch(Optional::isPresent)
                        ? called(
                                call,
                                arguments.stream().map(Optional::orElseThrow).toList())
                        : Optional.empty();
        };
    }

    private static Optional<Exact> called(Call call, List<Exact> arguments) {
        var first = arguments.getFirst();
        return switch (call.function()) {
            case MIN ->
                arguments.stream().min((a, b) -> a.value().compareTo(b.value())).map(x -> loosest(x, arguments));
            case MAX ->
                arguments.stream().max((a, b) -> a.value().compareTo(b.value())).map(x -> loosest(x, arguments));
            case SUM -> Optional.of(sum(arguments));
            case AVG -> over(sum(arguments), Exact.of(arguments.size()));
            case ABS -> Optional.of(new Exact(first.value().abs(), first.error()));
            case ROUND ->
                Optional.of(rounded(
                        first, arguments.size() > 1 ? arguments.get(1).value().intValueExact() : 0));
            case SQRT ->
                first.value().signum() < 0
                        ? Optional.empty()
                        : Optional.of(new Exact(first.value().sqrt(DIGITS), first.error() / 2 + ROUNDING));
            case LN -> logarithm(first);
            case EXP -> exponential(first);
            case WEIGHTED -> weighted(arguments);
            case COALESCE -> throw new IllegalArgumentException("Needs not all of its arguments");
        };
    }

    /** Arguments that are nearly the same may win in doubles. */
    private static Exact loosest(Exact chosen, List<Exact> arguments) {
        double error = arguments.stream()
                .filter(other -> other.value().subtract(chosen.value()).abs().doubleValue() <= UNSURE * chosen.size())
                .mapToDouble(Exact::error)
                .max()
                .orElse(0);
        return new Exact(chosen.value(), Math.max(error, chosen.error()));
    }

    private static Exact rounded(Exact of, int digits) {
        var scaled = of.value().abs().scaleByPowerOfTen(digits);
        double toHalf = Math.abs(scaled.remainder(BigDecimal.ONE).doubleValue() - 0.5);
        boolean isNear = toHalf <= UNSURE + scaled.doubleValue() * (of.error() + 8 * ROUNDING);
        if (isNear && (toHalf > 0 || of.error() > 0)) throw new Delicate();
        return new Exact(of.value().setScale(digits, RoundingMode.HALF_UP), ROUNDING);
    }

    private static Optional<Exact> logarithm(Exact of) {
        if (of.value().signum() <= 0) return Optional.empty();
        if (of.value().compareTo(BigDecimal.ONE) == 0 && of.error() == 0) return Optional.of(Exact.of(0));
        var logarithm = BigFunctions.ln(of.value());
        double size = Math.abs(logarithm.doubleValue());
        if (size < of.error() * 10) throw new Delicate();
        return Optional.of(new Exact(logarithm, of.error() / size + 2 * ROUNDING));
    }

    private static Optional<Exact> exponential(Exact of) {
        double x = of.value().doubleValue();
        if (Math.abs(x) > 600) throw new Delicate();
        return Optional.of(new Exact(BigFunctions.exp(of.value()), Math.abs(x) * of.error() + 2 * ROUNDING));
    }

    private static Optional<Exact> weighted(List<Exact> arguments) {
        var products = new ArrayList<Exact>();
        var weights = new ArrayList<Exact>();
        for (int pair = 0; pair < arguments.size(); pair += 2) {
            products.add(arithmetic(Operator.TIMES, arguments.get(pair), arguments.get(pair + 1))
                    .orElseThrow());
            weights.add(arguments.get(pair + 1));
        }
        return over(sum(products), sum(weights));
    }

    private Optional<Exact> past(Past past, int period) {
        int first = period - past.periods();
        return switch (past.look()) {
            case LAG -> first < 0 ? Optional.empty() : at(past.of(), first);
            case DELTA -> change(past, period, false);
            case PERCENT_CHANGE -> change(past, period, true);
            case MOVING_SUM -> window(past, first + 1, period);
            case MOVING_AVERAGE -> window(past, first + 1, period).flatMap(sum -> over(sum, Exact.of(past.periods())));
        };
    }

    private Optional<Exact> change(Past past, int period, boolean inPercent) {
        int first = period - past.periods();
        if (first < 0) return Optional.empty();
        var before = at(past.of(), first);
        var after = at(past.of(), period);
        if (before.isEmpty() || after.isEmpty()) return Optional.empty();
        var change = arithmetic(Operator.MINUS, after.get(), before.get()).orElseThrow();
        if (!inPercent) return Optional.of(change);
        return over(
                new Exact(change.value().movePointRight(2), change.error() + ROUNDING),
                new Exact(before.get().value().abs(), before.get().error()));
    }

    private Optional<Exact> window(Past past, int from, int to) {
        var parts = new ArrayList<Exact>();
        for (int period = from; period <= to; period++) {
            var part = period < 0 ? Optional.<Exact>empty() : at(past.of(), period);
            if (part.isEmpty()) return Optional.empty();
            parts.add(part.get());
        }
        return Optional.of(sum(parts));
    }

    /** Empty where it cannot be said. */
    private Optional<Boolean> truth(Expression expression, int period) {
        return switch (expression) {
            case Not(var of, var _) -> truth(of, period).map(yes -> !yes);
            case Logic(var connective, var left, var right, var _) -> {
                var one = truth(left, period);
                var other = truth(right, period);
                boolean decides = connective == Connective.OR;
                if (one.filter(yes -> yes == decides).isPresent()
                        || other.filter(yes -> yes == decides).isPresent()) yield Optional.of(decides);
                yield one.isPresent() && other.isPresent() ? Optional.of(!decides) : Optional.empty();
            }
            case Comparison comparison ->
                at(comparison.left(), period)
                        .flatMap(left -> at(comparison.right(), period).map(right -> compare(comparison, left, right)));
            default -> throw new IllegalArgumentException("Neither yes nor no: " + expression);
        };
    }

    private static boolean compare(Comparison comparison, Exact left, Exact right) {
        double apart = left.value().subtract(right.value()).abs().doubleValue();
        if (apart > 0 && apart <= UNSURE * Math.max(left.size(), right.size())) throw new Delicate();
        int sign = left.value().compareTo(right.value());
        return switch (comparison.relation()) {
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case EQUAL -> sign == 0;
            case UNEQUAL -> sign != 0;
            case AT_LEAST -> sign >= 0;
            case MORE -> sign > 0;
        };
    }
}
