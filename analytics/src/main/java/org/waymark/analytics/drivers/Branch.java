package org.waymark.analytics.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.waymark.analytics.drivers.Split.Portion;

/** One formula of a tree, with the drivers below it in amounts of the root. */
record Branch(Method method, List<Driver> drivers, boolean hadZeros) {
    /** So many evaluations for one formula below a game: some milliseconds. */
    private static final int EVALUATIONS = 1 << 14;

    /**
     * What a value of a formula makes of the root, in one state of what stands beside and above it.
     *
     * @param weight the share of orders in which it occurs
     */
    private record State(double weight, DoubleUnaryOperator root) {}

    /** Empty if the leaves cannot be told apart. */
    static Optional<Branch> root(Change change) {
        return inProportion(change, 1);
    }

    /** Each driver has as much of the root's change as of this formula's. */
    private static Optional<Branch> inProportion(Change change, double slope) {
        return Split.of(change.formula(), change.from(), change.to()).map(split -> {
            var game = Game.of(change);
            boolean inOrders = split.method() == Method.SHAPLEY && game.players().length <= Game.MOST;
            var state = new State(slope, value -> value);
            var drivers = split.portions().stream()
                    .map(portion -> portion.times(slope))
                    .map(portion -> driver(
                            change, portion, inOrders ? states(game, portion.leaf(), List.of(state)) : List.of()))
                    .toList();
            return new Branch(split.method(), drivers, split.hadZeros());
        });
    }

    /** No order interrupts a formula below a game: the Owen value, at every level. */
    private static Optional<Branch> inStates(Change change, Game game, List<State> states) {
        var amounts = amounts(game, states);
        if (Arrays.stream(amounts).anyMatch(Double::isNaN)) return Optional.empty();
        var slopes = Split.slopes(amounts, change.from(), change.to());
        var drivers = IntStream.range(0, amounts.length)
                .mapToObj(leaf -> new Portion(leaf, Part.WHOLE, amounts[leaf], 0, slopes[leaf]))
                .map(portion -> driver(change, portion, states(game, portion.leaf(), states)))
                .toList();
        return Optional.of(new Branch(Method.OWEN, drivers, false));
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

    private static Driver driver(Change change, Portion portion, List<State> states) {
        int leaf = portion.leaf();
        var below = Optional.ofNullable(
                        portion.part() == Part.MIX ? null : change.below().get(leaf))
                .flatMap(child -> of(child, portion.slope(), states));
        return new Driver(
                change.formula().leaves().get(leaf),
                portion.part(),
                change.leaves().get(leaf),
                portion.amount(),
                portion.error(),
                false,
                below.map(Branch::method),
                below.map(Branch::drivers).orElse(List.of()));
    }

    /**
     * @param slope what the formula makes of the root on average, per one of its change
     * @param states none where the slope says it all
     */
    private static Optional<Branch> of(Change change, double slope, List<State> states) {
        var game = Game.of(change);
        int players = game.players().length;
        boolean isCheap = states.size() * Math.pow(2, players) <= EVALUATIONS;
        return states.isEmpty() || players == 0 || !isCheap
                ? inProportion(change, slope)
                : inStates(change, game, states);
    }
}
