package org.waymark.analytics.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.waymark.analytics.expression.Expression.Arithmetic;
import org.waymark.analytics.expression.Expression.Call;
import org.waymark.analytics.expression.Expression.Choice;
import org.waymark.analytics.expression.Expression.Comparison;
import org.waymark.analytics.expression.Expression.Constant;
import org.waymark.analytics.expression.Expression.Leaf;
import org.waymark.analytics.expression.Expression.Logic;
import org.waymark.analytics.expression.Expression.Negative;
import org.waymark.analytics.expression.Expression.Not;
import org.waymark.analytics.expression.Structure.Term;

/** Multiplies a formula out into a sum of products. Empty if it is none, or one of too many terms. */
record Terms(Program program) {
    private static final int MOST = 64;

    Optional<List<Term>> of(Expression expression) {
        return switch (expression) {
            case Constant(var value, var _) -> Optional.of(List.of(number(value)));
            case Leaf leaf -> Optional.of(List.of(single(leaf)));
            case Negative(var of, var _) -> of(of).map(terms -> scaled(terms, -1));
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case Call(var function, var arguments, var _) ->
                switch (function) {
                    case SUM -> sum(arguments);
                    case AVG -> sum(arguments).map(terms -> scaled(terms, 1.0 / arguments.size()));
                    case MIN, MAX, ABS, ROUND, SQRT, LN, EXP, COALESCE, WEIGHTED -> Optional.empty();
                };
            case Choice _, Comparison _, Logic _, Not _ -> Optional.empty();
        };
    }

    private Term number(double value) {
        return new Term(value, zeros());
    }

    private Term single(Leaf leaf) {
        var exponents = new ArrayList<>(zeros());
        exponents.set(program.number(leaf), 1.0);
        return new Term(1, exponents);
    }

    private List<Double> zeros() {
        var zeros = new Double[program.leaves().size()];
        Arrays.fill(zeros, 0.0);
        return List.of(zeros);
    }

    private Optional<List<Term>> arithmetic(Arithmetic arithmetic) {
        var left = of(arithmetic.left());
        var right = of(arithmetic.right());
        if (left.isEmpty() || right.isEmpty()) return Optional.empty();
        return switch (arithmetic.operator()) {
            case PLUS -> together(left.get(), right.get());
            case MINUS -> together(left.get(), scaled(right.get(), -1));
            case TIMES -> product(left.get(), right.get());
            case OVER -> power(right.get(), -1).flatMap(inverse -> product(left.get(), inverse));
            case POWER -> Calls.constant(arithmetic.right()).flatMap(exponent -> power(left.get(), exponent));
        };
    }

    private Optional<List<Term>> sum(List<Expression> arguments) {
        Optional<List<Term>> sum = Optional.of(List.of());
        for (var argument : arguments)
            sum = sum.flatMap(before -> of(argument).flatMap(next -> together(before, next)));
        return sum;
    }

    /** Terms of the same powers become one. */
    private static Optional<List<Term>> together(List<Term> left, List<Term> right) {
        var sums = new LinkedHashMap<List<Double>, Double>();
        for (var term : left) sums.merge(term.exponents(), term.coefficient(), Double::sum);
        for (var term : right) sums.merge(term.exponents(), term.coefficient(), Double::sum);
        if (sums.size() > MOST) return Optional.empty();
        return Optional.of(sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new Term(sum.getValue(), sum.getKey()))
                .toList());
    }

    private static List<Term> scaled(List<Term> terms, double factor) {
        return terms.stream()
                .map(term -> new Term(term.coefficient() * factor, term.exponents()))
                .toList();
    }

    private static Optional<List<Term>> product(List<Term> left, List<Term> right) {
        if (left.size() * right.size() > MOST) return Optional.empty();
        var products = new ArrayList<Term>();
        for (var one : left) for (var other : right) products.add(product(one, other));
        return together(products, List.of());
    }

    private static Term product(Term one, Term other) {
        var exponents = new ArrayList<Double>();
        for (int leaf = 0; leaf < one.exponents().size(); leaf++)
            exponents.add(one.exponents().get(leaf) + other.exponents().get(leaf));
        return new Term(one.coefficient() * other.coefficient(), exponents);
    }

    /** Of a single term: the power of a sum is no sum of products worth reading. The root of a square is no power: it loses the sign. */
    private static Optional<List<Term>> power(List<Term> terms, double exponent) {
        if (terms.size() != 1) return Optional.empty();
        var term = terms.getFirst();
        boolean plain = term.exponents().stream().allMatch(each -> each == 0 || each == 1);
        if (!plain && exponent != Math.rint(exponent)) return Optional.empty();
        double coefficient = Math.pow(term.coefficient(), exponent);
        if (!Double.isFinite(coefficient)) return Optional.empty();
        return Optional.of(List.of(new Term(
                coefficient,
                term.exponents().stream().map(each -> each * exponent).toList())));
    }
}
