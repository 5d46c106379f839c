package org.waymark.analytics.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.analytics.expression.Expression;
import org.waymark.analytics.expression.Expression.Arithmetic;
import org.waymark.analytics.expression.Expression.Leaf;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Operator;

/** Which leaves stand together in a formula: those of one summand, factor or argument, at the first place where it divides. */
final class Unions {
    private Unions() {}

    /** For each player the number of his union; empty if a leaf stands in several parts. */
    static Optional<int[]> of(Formula formula, int[] players) {
        var names = formula.leaves().stream().map(Leaf::text).toList();
        var playing = Arrays.stream(players).mapToObj(names::get).collect(Collectors.toSet());
        var expression = formula.expression();
        var groups = groups(expression, playing);
        while (groups.size() == 1) {
            expression = partWith(expression, groups.getFirst());
            groups = groups(expression, playing);
        }
        var unions = new int[players.length];
        for (int player = 0; player < players.length; player++) {
            var name = names.get(players[player]);
            var mine = groups.stream().filter(group -> group.contains(name)).toList();
            if (mine.size() != 1) return Optional.empty();
            unions[player] = groups.indexOf(mine.getFirst());
        }
        return Optional.of(unions);
    }

    /** The playing leaves of each part that has some. */
    private static List<Set<String>> groups(Expression expression, Set<String> playing) {
        return parts(expression).stream()
                .map(part -> leaves(part, playing))
                .filter(leaves -> !leaves.isEmpty())
                .toList();
    }

    private static Expression partWith(Expression expression, Set<String> leaves) {
        return parts(expression).stream()
                .filter(part -> leaves(part, leaves).equals(leaves))
                .findFirst()
                .orElseThrow();
    }

    /** A chain of sums or of products is one operation with many parts. */
    private static List<Expression> parts(Expression expression) {
        if (!(expression instanceof Arithmetic(var operator, var left, var right, var _))) return expression.parts();
        var parts = new ArrayList<Expression>();
        if (left instanceof Arithmetic inner && chains(operator, inner.operator())) parts.addAll(parts(inner));
        else parts.add(left);
        parts.add(right);
        return parts;
    }

    private static boolean chains(Operator outer, Operator inner) {
        return switch (outer) {
            case PLUS, MINUS -> inner == Operator.PLUS || inner == Operator.MINUS;
            case TIMES -> inner == Operator.TIMES;
            case OVER, POWER -> false;
        };
    }

    private static Set<String> leaves(Expression expression, Set<String> among) {
        var leaves = new TreeSet<String>();
        if (expression instanceof Leaf leaf) {
            if (among.contains(leaf.text())) leaves.add(leaf.text());
        } else for (var part : expression.parts()) leaves.addAll(leaves(part, among));
        return leaves;
    }
}
