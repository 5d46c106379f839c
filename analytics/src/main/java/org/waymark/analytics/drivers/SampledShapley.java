package org.waymark.analytics.drivers;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Shapley values of many players, from orders drawn by chance, each with its reverse. In each order, and so in the mean, all
 * together add what the game is worth.
 *
 * <p>Source: Castro, Gómez and Tejada, Computers and Operations Research 36 (2009) 1726-1730; reversed orders after Mitchell et al.,
 * JMLR 23 (2022) 43.
 *
 * @param values of each player
 * @param errors standard error of each, from chance alone
 */
public record SampledShapley(List<Double> values, List<Double> errors) {
    /**
     * @param worth of a coalition: whether each player is in it
     * @param pairs of an order and its reverse, two at least
     */
    public static SampledShapley of(int players, ToDoubleFunction<boolean[]> worth, int pairs, long seed) {
        if (players < 1 || pairs < 2)
            throw new IllegalArgumentException("%d players, %d pairs".formatted(players, pairs));
        var random = new SplittableRandom(seed);
        var order = new int[players];
        for (int place = 0; place < players; place++) order[place] = place;
        var sums = new double[players];
        var squares = new double[players];
        for (int pair = 1; pair <= pairs; pair++) {
            shuffle(order, random);
            var added = new double[players];
            add(order, worth, added);
            reverse(order);
            add(order, worth, added);
            for (int player = 0; player < players; player++) {
                double surprise = added[player] / 2 - sums[player]; // running mean and squares, Welford 1962
                sums[player] += surprise / pair;
                squares[player] += surprise * (added[player] / 2 - sums[player]);
            }
        }
        var variance = 1.0 / pairs / (pairs - 1);
        return new SampledShapley(
                DoubleStream.of(sums).boxed().toList(),
                DoubleStream.of(squares)
                        .map(square -> Math.sqrt(square * variance))
                        .boxed()
                        .toList());
    }

    private static void add(int[] order, ToDoubleFunction<boolean[]> worth, double[] added) {
        var coalition = new boolean[order.length];
        double before = worth.applyAsDouble(coalition);
        for (int player : order) {
            coalition[player] = true;
            double after = worth.applyAsDouble(coalition);
            added[player] += after - before;
            before = after;
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int place = order.length - 1; place > 0; place--) {
            int other = random.nextInt(place + 1);
            int player = order[place];
            order[place] = order[other];
            order[other] = player;
        }
    }

    private static void reverse(int[] order) {
        for (int place = 0; place < order.length / 2; place++) {
            int player = order[place];
            order[place] = order[order.length - 1 - place];
            order[order.length - 1 - place] = player;
        }
    }
}
