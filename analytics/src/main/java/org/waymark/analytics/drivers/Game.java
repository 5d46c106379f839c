package org.waymark.analytics.drivers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.waymark.analytics.drivers.Split.Portion;
import org.waymark.analytics.expression.Formula;

/**
 * A formula as a game: its players are the leaves that changed, and a coalition is worth what the formula gives when only they
 * have changed.
 */
record Game(Formula formula, double[] from, double[] to, int[] players) {
    /** So many players are taken over all coalitions: 4,096 of them. */
    static final int MOST = 12;

    /** So many evaluations for unions: some ten milliseconds. */
    private static final int EVALUATIONS = 1 << 15;

    private static final int PAIRS = 1_000;

    /** So many steps of the formula for orders drawn by chance: a fifth of a second. */
    private static final double STEPS = 2e7;

    private static final long SEED = 20_261_126;

    static Game of(Formula formula, double[] from, double[] to) {
        var players = IntStream.range(0, from.length)
                .filter(leaf -> from[leaf] != to[leaf])
                .toArray();
        return new Game(formula, from, to, players);
    }

    /** Leaves with something below them play too: what is below may have moved and cancelled out. */
    static Game of(Change change) {
        var from = change.from();
        var to = change.to();
        var players = IntStream.range(0, from.length)
                .filter(leaf -> from[leaf] != to[leaf] || change.below().containsKey(leaf))
                .toArray();
        return new Game(change.formula(), from, to, players);
    }

    /** NaN if there is no value. */
    double worth(long coalition) {
        return formula.at(point(coalition), Double.NaN);
    }

    /** With one leaf at a value of its own. */
    double worth(double[] point, int leaf, double value) {
        var changed = point.clone();
        changed[leaf] = value;
        return formula.at(changed, Double.NaN);
    }

    double[] point(long coalition) {
        var point = from.clone();
        for (int player = 0; player < players.length; player++)
            if ((coalition & 1L << player) != 0) point[players[player]] = to[players[player]];
        return point;
    }

    /** Empty if a coalition has no worth. */
    Optional<Split> split() {
        if (players.length == 0) return exact(Method.SHAPLEY, new double[0]);
        if (players.length <= MOST) return exact(Method.SHAPLEY, Shapley.of(players.length, this::worth));
        var unions = Unions.of(formula, players);
        if (unions.isPresent() && evaluations(unions.get()) <= EVALUATIONS)
            return exact(Method.OWEN, Owen.of(unions.get(), this::worth));
        return sampled();
    }

    private Optional<Split> exact(Method method, double[] values) {
        return split(method, values, new double[values.length]);
    }

    private Optional<Split> sampled() {
        double stepsOfPair = 2.0 * (players.length + 1) * formula.expression().nodes();
        int pairs = (int) Math.clamp(STEPS / stepsOfPair, 2, PAIRS);
        var sampled = SampledShapley.of(players.length, this::worth, pairs, SEED);
        return split(Method.SAMPLED, unboxed(sampled.values()), unboxed(sampled.errors()));
    }

    private double worth(boolean[] coalition) {
        var point = from.clone();
        for (int player = 0; player < players.length; player++)
            if (coalition[player]) point[players[player]] = to[players[player]];
        return formula.at(point, Double.NaN);
    }

    private static double[] unboxed(List<Double> values) {
        return values.stream().mapToDouble(value -> value).toArray();
    }

    private Optional<Split> split(Method method, double[] values, double[] errors) {
        if (DoubleStream.of(values).anyMatch(Double::isNaN)) return Optional.empty();
        var amounts = new double[from.length];
        var spread = new double[from.length];
        for (int player = 0; player < players.length; player++) {
            amounts[players[player]] = values[player];
            spread[players[player]] = errors[player];
        }
        var slopes = Split.slopes(amounts, from, to);
        var portions = IntStream.range(0, from.length)
                .mapToObj(leaf -> new Portion(leaf, Part.WHOLE, amounts[leaf], spread[leaf], slopes[leaf]))
                .toList();
        return Optional.of(new Split(method, portions, false));
    }

    /** For each union, all coalitions within it before each coalition of the others. */
    private static double evaluations(int[] unions) {
        var sizes = new int[Arrays.stream(unions).max().orElseThrow() + 1];
        for (int union : unions) sizes[union]++;
        return Arrays.stream(sizes)
                .mapToDouble(size -> Math.pow(2, sizes.length - 1 + size))
                .sum();
    }
}
