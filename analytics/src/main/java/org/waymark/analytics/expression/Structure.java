package org.waymark.analytics.expression;

import java.util.Arrays;
import java.util.List;
import org.waymark.analytics.expression.Expression.Arithmetic;
import org.waymark.analytics.expression.Expression.Call;
import org.waymark.analytics.expression.Expression.Reference;

/** What kind of sum a formula is: it decides how a change is split among its leaves. */
public sealed interface Structure {
    /** Each leaf times a number. Weights are in the order of the leaves. */
    record WeightedSum(List<Double> weights) implements Structure {
        public WeightedSum {
            weights = List.copyOf(weights);
        }
    }

    /** Products of powers of leaves, added up. A quotient is a product with an exponent of −1. */
    record SumOfProducts(List<Term> terms) implements Structure {
        public SumOfProducts {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Rates of segments, weighted by the size of each.
     *
     * @param scale the average is multiplied by it
     * @param weights for each segment, which leaf says its size
     */
    record WeightedAverage(double scale, List<Formula.Part> rates, List<Integer> weights) implements Structure {
        public WeightedAverage {
            rates = List.copyOf(rates);
            weights = List.copyOf(weights);
        }
    }

    /** Anything else, such as a choice or a quotient of sums. */
    record Other() implements Structure {}

    /** exponents in the order of the leaves, zero for those not in it. */
    record Term(double coefficient, List<Double> exponents) {
        public Term {
            exponents = List.copyOf(exponents);
        }

        /** A number, or a number times one leaf. */
        public boolean isLinear() {
            return exponents.stream().allMatch(exponent -> exponent == 0 || exponent == 1)
                    && exponents.stream().filter(exponent -> exponent != 0).count() <= 1;
        }
    }

    static Structure of(Formula formula) {
        var average = average(formula, formula.expression(), 1);
        if (!(average instanceof Other)) return average;
        return new Terms(formula.program())
                .of(formula.expression())
                .map(terms -> ofTerms(terms, formula.leaves().size()))
                .orElseGet(Other::new);
    }

    private static Structure ofTerms(List<Term> terms, int leaves) {
        if (!terms.stream().allMatch(Term::isLinear)) return new SumOfProducts(terms);
        var weights = new Double[leaves];
        Arrays.fill(weights, 0.0);
        for (var term : terms)
            for (int leaf = 0; leaf < leaves; leaf++)
                weights[leaf] += term.coefficient() * term.exponents().get(leaf);
        return new WeightedSum(List.of(weights));
    }

    private static Structure average(Formula formula, Expression expression, double scale) {
        if (expression instanceof Call call && call.function() == Function.WEIGHTED)
            return average(formula, call, scale);
        if (!(expression instanceof Arithmetic(var operator, var left, var right, var _))) return new Other();
        var factor = Calls.constant(right);
        if (operator == Operator.TIMES && factor.isPresent()) return average(formula, left, scale * factor.get());
        if (operator == Operator.OVER && factor.isPresent()) return average(formula, left, scale / factor.get());
        var first = Calls.constant(left);
        if (operator == Operator.TIMES && first.isPresent()) return average(formula, right, scale * first.get());
        return new Other();
    }

    /** Only where each weight is a KPI: what else a weight is made of would have no share in the mix. */
    private static Structure average(Formula formula, Call call, double scale) {
        var weights = call.everySecond(1);
        if (!weights.stream().allMatch(Reference.class::isInstance)) return new Other();
        return new WeightedAverage(
                scale,
                call.everySecond(0).stream().map(formula::part).toList(),
                weights.stream()
                        .map(weight -> formula.program().number((Reference) weight))
                        .toList());
    }
}
