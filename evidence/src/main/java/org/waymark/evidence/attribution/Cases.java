package org.waymark.evidence.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.waymark.analytics.drivers.Lmdi;
import org.waymark.analytics.drivers.Shapley;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Mistake;
import org.waymark.evidence.Line;

/** Runs one case by its kind. */
final class Cases {
    private Cases() {}

    static List<Line> run(Case one) {
        var kind = one.kind();
        if (kind.contains("mix") || kind.contains("rate")) return MixCase.run(one);
        if (kind.contains("game")) return game(one);
        if (kind.startsWith("lmdi")) return lmdi(one);
        if (kind.startsWith("shapley")) return shapley(one, operation(one, kind.substring("shapley".length())));
        return List.of(Line.broken(one.id(), "a kind this program does not know: " + kind));
    }

    private static List<Line> game(Case one) {
        var expected = one.numbers("expect", "expected");
        var game = Games.of(one, expected.length);
        if (game.isEmpty())
            return List.of(Line.absent(one.id(), "the file does not say what a coalition is worth: left out"));
        var comparison = new Comparison(one);
        comparison.add("Shapley", Shapley.of(expected.length, game.get()), expected);
        return comparison.lines();
    }

    private static List<Line> lmdi(Case one) {
        var comparison = new Comparison(one);
        var from = one.table("f0", "x0", "from");
        var to = one.table("f1", "x1", "to");
        var lmdi = Lmdi.of(from, to).amounts().stream()
                .mapToDouble(amount -> amount)
                .toArray();
        one.numbersIfAny("expect", "expected", "lmdi").ifPresent(expected -> comparison.add("LMDI", lmdi, expected));
        one.number("total")
                .ifPresent(total -> comparison.add(
                        "LMDI, sum", new double[] {DoubleStream.of(lmdi).sum()}, new double[] {total}));
        return comparison.lines();
    }

    /** How the leaves are put together. */
    private interface Operation {
        double of(double[] leaves);
    }

    private static Operation operation(Case one, String name) {
        return switch (name) {
            case "product", "product2", "product3" ->
                leaves -> Arrays.stream(leaves).reduce(1, (a, b) -> a * b);
            case "ratio", "quotient" -> leaves -> Arrays.stream(leaves).skip(1).reduce(leaves[0], (a, b) -> a / b);
            case "sum" -> leaves -> Arrays.stream(leaves).sum();
            case "difference" -> leaves -> Arrays.stream(leaves).skip(1).reduce(leaves[0], (a, b) -> a - b);
            case "min" -> leaves -> Arrays.stream(leaves).min().orElseThrow();
            case "max" -> leaves -> Arrays.stream(leaves).max().orElseThrow();
            default -> formula(one);
        };
    }

    /** Written with plain names: "a * b / c". Their first occurrence is the order of the numbers. */
    private static Operation formula(Case one) {
        var text =
                one.text("formula").orElseThrow(() -> one.broken("a kind this program does not know: " + one.kind()));
        var named = text.contains("[") ? text : text.replaceAll("[A-Za-z_]\\w*(?!\\w*\\s*\\()", "[$0]");
        return switch (Formula.of(named)) {
            case Formula formula -> leaves -> formula.at(leaves, Double.NaN);
            case Mistake mistake -> throw one.broken("its formula is none: " + mistake.kind());
        };
    }

    private static List<Line> shapley(Case one, Operation operation) {
        var from = one.numbers("x0", "from");
        var to = one.numbers("x1", "to");
        if (from.length != to.length) throw one.broken("as many numbers are needed after as before");
        IntToDoubleFunction worth = changed -> operation.of(IntStream.range(0, from.length)
                .mapToDouble(leaf -> (changed & 1 << leaf) == 0 ? from[leaf] : to[leaf])
                .toArray());
        var comparison = new Comparison(one);
        comparison.add("Shapley", Shapley.of(from.length, worth), one.numbers("expect", "expected", "shapley"));
        one.numbersIfAny("lmdi").ifPresent(expected -> comparison.add("LMDI", Products.split(one, from, to), expected));
        return comparison.lines();
    }
}
