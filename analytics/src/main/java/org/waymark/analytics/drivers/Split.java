package org.waymark.analytics.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Structure;
import org.waymark.analytics.expression.Structure.Other;
import org.waymark.analytics.expression.Structure.SumOfProducts;
import org.waymark.analytics.expression.Structure.Term;
import org.waymark.analytics.expression.Structure.WeightedAverage;
import org.waymark.analytics.expression.Structure.WeightedSum;

/** The change of one formula, split among its leaves by the method that fits it. The amounts add up to the change. */
record Split(Method method, List<Portion> portions, boolean hadZeros) {
    /**
     * @param leaf its number
     * @param error standard error, zero where nothing was drawn by chance
     * @param slope amount per one of the leaf's own change
     */
    record Portion(int leaf, Part part, double amount, double error, double slope) {
        /** As the rate of a segment, in a formula that has this leaf under another number. */
        Portion asRate(double weight, int number) {
            var as = part == Part.WHOLE ? Part.RATE : part;
            return new Portion(number, as, amount * weight, error * Math.abs(weight), slope * weight);
        }

        Portion times(double factor) {
            return new Portion(leaf, part, amount * factor, error * Math.abs(factor), slope * factor);
        }

        Portion plus(Portion other) {
            return new Portion(leaf, part, amount + other.amount, Math.hypot(error, other.error), slope + other.slope);
        }
    }

    /** Of a formula that has a value at both ends. Empty if it has none somewhere between, so that leaves cannot be told apart. */
    static Optional<Split> of(Formula formula, double[] from, double[] to) {
        return switch (Structure.of(formula)) {
            case WeightedSum(var weights) -> Optional.of(sum(weights, from, to));
            case SumOfProducts(var terms) -> products(formula, terms, from, to);
            case WeightedAverage average ->
                average(average, from, to).or(() -> Game.of(formula, from, to).split());
            case Other() -> Game.of(formula, from, to).split();
        };
    }

    private static Split sum(List<Double> weights, double[] from, double[] to) {
        var amounts = new double[from.length];
        for (int leaf = 0; leaf < from.length; leaf++) amounts[leaf] = weights.get(leaf) * (to[leaf] - from[leaf]);
        return whole(
                Method.WEIGHTED_SUM,
                amounts,
                weights.stream().mapToDouble(w -> w).toArray(),
                false);
    }

    private static Optional<Split> products(Formula formula, List<Term> terms, double[] from, double[] to) {
        if (terms.stream().allMatch(term -> term.isLinear() || isPositive(term, from, to)))
            return Optional.of(byLogarithms(terms, from, to));
        if (terms.stream().allMatch(term -> factors(term).length <= Game.MOST))
            return Optional.of(byOrders(terms, from, to));
        return Game.of(formula, from, to).split();
    }

    private static int[] factors(Term term) {
        return IntStream.range(0, term.exponents().size())
                .filter(leaf -> term.exponents().get(leaf) != 0)
                .toArray();
    }

    private static boolean isPositive(Term term, double[] from, double[] to) {
        return Arrays.stream(factors(term)).allMatch(leaf -> from[leaf] >= 0 && to[leaf] >= 0);
    }

    private static Split byLogarithms(List<Term> terms, double[] from, double[] to) {
        var amounts = new double[from.length];
        var slopes = new double[from.length];
        boolean hadZeros = false;
        for (var term : terms) {
            var exponents =
                    term.exponents().stream().mapToDouble(exponent -> exponent).toArray();
            if (!term.isLinear()) {
                hadZeros |= Lmdi.add(term.coefficient(), exponents, from, to, amounts, slopes);
                continue;
            }
            for (int leaf = 0; leaf < from.length; leaf++) {
                amounts[leaf] += term.coefficient() * exponents[leaf] * (to[leaf] - from[leaf]);
                slopes[leaf] += term.coefficient() * exponents[leaf];
            }
        }
        return whole(Method.LMDI, amounts, slopes, hadZeros);
    }

    /** The Shapley value of a sum is the sum of those of its terms, so that a term costs 2 to its own factors only. */
    private static Split byOrders(List<Term> terms, double[] from, double[] to) {
        var amounts = new double[from.length];
        for (var term : terms) {
            var factors = factors(term);
            if (factors.length == 0) continue;
            var values = Shapley.of(factors.length, changed -> worth(term, factors, changed, from, to));
            for (int factor = 0; factor < factors.length; factor++) amounts[factors[factor]] += values[factor];
        }
        return whole(Method.SHAPLEY, amounts, slopes(amounts, from, to), false);
    }

    private static double worth(Term term, int[] factors, int changed, double[] from, double[] to) {
        double worth = term.coefficient();
        for (int factor = 0; factor < factors.length; factor++) {
            int leaf = factors[factor];
            double exponent = term.exponents().get(leaf);
            double value = (changed & 1 << factor) == 0 ? from[leaf] : to[leaf];
            worth *= exponent == 1 ? value : Math.pow(value, exponent);
        }
        return worth;
    }

    /** Zero for a leaf that did not change. */
    static double[] slopes(double[] amounts, double[] from, double[] to) {
        var slopes = new double[amounts.length];
        for (int leaf = 0; leaf < amounts.length; leaf++)
            if (to[leaf] != from[leaf]) slopes[leaf] = amounts[leaf] / (to[leaf] - from[leaf]);
        return slopes;
    }

    static Split whole(Method method, double[] amounts, double[] slopes, boolean hadZeros) {
        return new Split(
                method,
                IntStream.range(0, amounts.length)
                        .mapToObj(leaf -> new Portion(leaf, Part.WHOLE, amounts[leaf], 0, slopes[leaf]))
                        .toList(),
                hadZeros);
    }

    /** Empty if a rate has no value, or the weights sum to zero. */
    private static Optional<Split> average(WeightedAverage average, double[] from, double[] to) {
        int segments = average.rates().size();
        var ratesFrom = new double[segments];
        var ratesTo = new double[segments];
        var weightsFrom = new double[segments];
        var weightsTo = new double[segments];
        for (int segment = 0; segment < segments; segment++) {
            var rate = average.rates().get(segment);
            ratesFrom[segment] = rate.formula().at(leavesOf(rate, from), Double.NaN);
            ratesTo[segment] = rate.formula().at(leavesOf(rate, to), Double.NaN);
            weightsFrom[segment] = from[average.weights().get(segment)];
            weightsTo[segment] = to[average.weights().get(segment)];
        }
        boolean hasValues = IntStream.range(0, segments).allMatch(s -> Double.isFinite(ratesFrom[s] + ratesTo[s]));
        if (!hasValues
                || Arrays.stream(weightsFrom).sum() == 0
                || Arrays.stream(weightsTo).sum() == 0) return Optional.empty();
        return portions(average, Mix.of(weightsFrom, ratesFrom, weightsTo, ratesTo), from, to);
    }

    private static Optional<Split> portions(WeightedAverage average, Mix mix, double[] from, double[] to) {
        var portions = new ArrayList<Portion>();
        boolean hadZeros = false;
        for (int segment = 0; segment < mix.rate().size(); segment++) {
            var rate = average.rates().get(segment);
            var below = of(rate.formula(), leavesOf(rate, from), leavesOf(rate, to));
            if (below.isEmpty()) return Optional.empty();
            hadZeros |= below.get().hadZeros();
            double weight = average.scale() * mix.weights().get(segment);
            for (var portion : below.get().portions())
                portions.add(portion.asRate(weight, rate.leaves().get(portion.leaf())));
            portions.add(new Portion(
                    average.weights().get(segment),
                    Part.MIX,
                    average.scale() * mix.mix().get(segment),
                    0,
                    0));
        }
        return Optional.of(new Split(Method.MIX, together(portions), hadZeros));
    }

    /** What one leaf did in several places, added up. */
    private static List<Portion> together(List<Portion> portions) {
        var sums = new TreeMap<Integer, EnumMap<Part, Portion>>();
        for (var portion : portions)
            sums.computeIfAbsent(portion.leaf(), _ -> new EnumMap<>(Part.class))
                    .merge(portion.part(), portion, Portion::plus);
        return sums.values().stream().flatMap(parts -> parts.values().stream()).toList();
    }

    double sum() {
        return portions.stream().mapToDouble(Portion::amount).sum();
    }

    /** All amounts without their signs. */
    double gross() {
        return portions.stream()
                .mapToDouble(portion -> Math.abs(portion.amount()))
                .sum();
    }

    static double[] leavesOf(Formula.Part part, double[] leaves) {
        return part.leaves().stream().mapToDouble(leaf -> leaves[leaf]).toArray();
    }
}
