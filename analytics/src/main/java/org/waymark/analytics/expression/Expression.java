package org.waymark.analytics.expression;

import java.util.List;
import java.util.stream.IntStream;

/** What a formula says, as a tree. */
public sealed interface Expression {
    /** Where it stands in the text, in characters from 0. What has an operator stands at the operator. */
    int at();

    record Constant(double value, int at) implements Expression {
        public Constant {
            if (!Double.isFinite(value)) throw new IllegalArgumentException("A constant must be finite: " + value);
        }
    }

    /** What brings values into a period: a KPI, or a look at other periods. The rest is arithmetic. */
    sealed interface Leaf extends Expression {
        /** As it is written in a formula. */
        default String text() {
            return Notation.text(this);
        }
    }

    /** The value of a KPI in the same period. */
    record Reference(String id, Alignment alignment, int at) implements Leaf {
        public Reference {
            if (id.isEmpty() || id.length() > Limits.NAME)
                throw new IllegalArgumentException("A reference has 1 to %d characters: %s".formatted(Limits.NAME, id));
        }
    }

    record Negative(Expression of, int at) implements Expression {}

    record Arithmetic(Operator operator, Expression left, Expression right, int at) implements Expression {}

    /** True or false. */
    record Comparison(Relation relation, Expression left, Expression right, int at) implements Expression {}

    /** True or false. */
    record Logic(Connective connective, Expression left, Expression right, int at) implements Expression {}

    /** True or false. */
    record Not(Expression of, int at) implements Expression {}

    record Choice(Expression condition, Expression then, Expression otherwise, int at) implements Expression {}

    record Call(Function function, List<Expression> arguments, int at) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** Of pairs, the first of each (0) or the second (1). */
        List<Expression> everySecond(int from) {
            return IntStream.range(0, arguments.size())
                    .filter(place -> place % 2 == from)
                    .mapToObj(arguments::get)
                    .toList();
        }
    }

    /** Looks back over so many periods, which need not be measured in full: then there is no value. */
    record Past(Look look, Expression of, int periods, int at) implements Leaf {
        public Past {
            if (periods < 1 || periods > Limits.WINDOW)
                throw new IllegalArgumentException(
                        "A look back spans 1 to %d periods: %d".formatted(Limits.WINDOW, periods));
        }
    }

    /** The sum since the year or the cycle began. */
    record Running(Since since, Expression of, int at) implements Leaf {}

    /** True or false rather than a number. */
    default boolean isTruth() {
        return switch (this) {
            case Comparison _, Logic _, Not _ -> true;
            case Constant _, Reference _, Negative _, Arithmetic _, Choice _, Call _, Past _, Running _ -> false;
        };
    }

    /** The expressions directly in it, from left to right. */
    default List<Expression> parts() {
        return switch (this) {
            case Constant _, Reference _ -> List.of();
            case Negative(var of, var _) -> List.of(of);
            case Not(var of, var _) -> List.of(of);
            case Past(var _, var of, var _, var _) -> List.of(of);
            case Running(var _, var of, var _) -> List.of(of);
            case Arithmetic(var _, var left, var right, var _) -> List.of(left, right);
            case Comparison(var _, var left, var right, var _) -> List.of(left, right);
            case Logic(var _, var left, var right, var _) -> List.of(left, right);
            case Choice(var condition, var then, var otherwise, var _) -> List.of(condition, then, otherwise);
            case Call(var _, var arguments, var _) -> arguments;
        };
    }

    /** It and all in it. */
    default int nodes() {
        int nodes = 1;
        for (var part : parts()) nodes += part.nodes();
        return nodes;
    }
}
