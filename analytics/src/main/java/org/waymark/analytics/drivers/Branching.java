package org.waymark.analytics.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import org.waymark.analytics.drivers.Split.Portion;

/**
 * Splits a tree from its root down.
 *
 * @param scale the larger value of the root; what adds up to {@value #OF_SCALE} of it adds up as well as numbers can
 */
record Branching(double scale) {
    /** So many evaluations for one formula below a game: some milliseconds. */
    private static final int EVALUATIONS = 1 << 13;

    private static final double OF_AMOUNT = 1e-9;
    private static final double OF_SCALE = 1e-12;

    /** Below this share of the amounts their sum is mostly rounding. */
    private static final double CANCELLED = 1e-9;

    /**
     * What a value of a formula makes of the root, in one state of what stands beside and above it.
     *
     * @param weight the share of orders in which it occurs
     */
    private record State(double weight, DoubleUnaryOperator root) {}

    /** Empty if the leaves cannot be told apart. */
    Optional<Branch> root(Change change, double amount) {
        return Split.of(change.formula(), change.from(), change.to())
                .filter(split -> addsUp(split, 1, amount))
                .map(split -> branch(change, split, 1));
    }

    private Branch branch(Change change, Split split, double factor) {
        var game = Game.of(change);
        boolean inOrders = split.method() == Method.SHAPLEY && game.players().length <= Game.MOST;
        var state = new State(factor, value -> value);
        var scaled =
                split.portions().stream().map(portion -> portion.times(factor)).toList();
        return branch(
                new Split(split.method(), scaled, split.hadZeros()),
                change,
                leaf -> inOrders ? states(game, leaf, List.of(state)) : List.of());
    }

    private Branch branch(Split split, Change change, IntFunction<List<State>> states) {
        var drivers = new ArrayList<Driver>();
        boolean hadZeros = split.hadZeros();
        for (var portion : split.portions()) {
            var child = portion.part() == Part.MIX ? null : change.below().get(portion.leaf());
            var below = child == null ? Optional.<Branch>empty() : below(child, portion, states.apply(portion.leaf()));
            hadZeros |= below.filter(Branch::hadZeros).isPresent();
            drivers.add(driver(change, portion, below));
        }
        return new Branch(split.method(), List.copyOf(drivers), hadZeros);
    }

    private static Driver driver(Change change, Portion portion, Optional<Branch> below) {
        return new Driver(
                change.formula().leaves().get(portion.leaf()),
                portion.part(),
                change.leaves().get(portion.leaf()),
                portion.amount(),
                portion.error(),
                false,
                below.map(Branch::method),
                below.map(Branch::drivers).orElse(List.of()));
    }

    private Optional<Branch> below(Change change, Portion portion, List<State> states) {
        var game = Game.of(change);
        int players = game.players().length;
        boolean isCheap = states.size() * Math.pow(2, players) <= EVALUATIONS;
        var owen = states.isEmpty() || players == 0 || !isCheap
                ? Optional.<Branch>empty()
                : inStates(change, game, states, portion.amount());
        return owen.or(() -> inProportion(change, portion));
    }

    /** Each driver has as much of the root's change as of this formula's. */
    private Optional<Branch> inProportion(Change change, Portion portion) {
        return Split.of(change.formula(), change.from(), change.to()).flatMap(split -> {
            double sum = split.sum();
            boolean cancelsOut = Math.abs(sum) <= CANCELLED * split.gross();
            double factor = cancelsOut ? portion.slope() : portion.amount() / sum;
            return addsUp(split, factor, portion.amount())
                    ? Optional.of(branch(change, split, factor))
                    : Optional.empty();
        });
    }

    /** Not where a formula is so much larger in between that its change is lost in rounding. */
    private boolean addsUp(Split split, double factor, double amount) {
        double within = scale == 0 ? split.gross() : scale;
        return Math.abs(split.sum() * factor - amount) <= Math.max(OF_AMOUNT * Math.abs(amount), OF_SCALE * within);
    }

    /** No order interrupts a formula below a game: the Owen value, at every level. */
    private Optional<Branch> inStates(Change change, Game game, List<State> states, double amount) {
        var amounts = amounts(game, states);
        var split = Split.whole(Method.OWEN, amounts, Split.slopes(amounts, change.from(), change.to()), false);
        return addsUp(split, 1, amount)
                ? Optional.of(branch(split, change, leaf -> states(game, leaf, states)))
                : Optional.empty();
    }

    private static double[] amounts(Game game, List<State> states) {
        var worths = new double[1 << game.players().length];
        for (int coalition = 0; coalition < worths.length; coalition++) {
            double worth = game.worth(coalition);
            for (var state : states) worths[coalition] += state.weight * state.root.applyAsDouble(worth);
        }
        var values = Shapley.of(game.players().length, worths);
        var amounts = new double[game.from().length];
        for (int player = 0; player < values.length; player++) amounts[game.players()[player]] = values[player];
        return amounts;
    }

    /** For each coalition of the others that may come before a leaf, what the leaf's value then makes of the root. */
    private static List<State> states(Game game, int leaf, List<State> above) {
        int player = Arrays.binarySearch(game.players(), leaf);
        if (player < 0) return List.of();
        var weights = Shapley.weights(game.players().length);
        var states = new ArrayList<State>();
        for (int before = 0; before < 1 << game.players().length; before++) {
            if ((before & 1 << player) != 0) continue;
            var point = game.point(before);
            double weight = weights[Integer.bitCount(before)];
            for (var state : above)
                states.add(new State(
                        weight * state.weight, value -> state.root.applyAsDouble(game.worth(point, leaf, value))));
        }
        return states;
    }
}
