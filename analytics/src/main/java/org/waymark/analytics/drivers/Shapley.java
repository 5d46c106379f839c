package org.waymark.analytics.drivers;

import java.util.function.IntToDoubleFunction;

/**
 * What each player adds, on average over all orders in which they may come. All together they add what the game is worth.
 *
 * <p>Source: Shapley, A value for n-person games, 1953. Exact, over all coalitions.
 */
public final class Shapley {
    /** Twenty players have a million coalitions. */
    public static final int MOST = 20;

    private Shapley() {}

    /**
     * @param worth of a coalition: player i is in it if bit i is set
     * @throws IllegalArgumentException for no player or more than {@link #MOST}
     */
    public static double[] of(int players, IntToDoubleFunction worth) {
        if (players < 1 || players > MOST)
            throw new IllegalArgumentException("1 to %d players: %d".formatted(MOST, players));
        var worths = new double[1 << players];
        for (int coalition = 0; coalition < worths.length; coalition++)
            worths[coalition] = worth.applyAsDouble(coalition);
        return of(players, worths);
    }

    /** NaN if a coalition has no worth. */
    static double[] of(int players, double[] worths) {
        var weights = weights(players);
        var values = new double[players];
        for (int player = 0; player < players; player++) {
            int bit = 1 << player;
            for (int coalition = 0; coalition < worths.length; coalition++)
                if ((coalition & bit) == 0)
                    values[player] +=
                            weights[Integer.bitCount(coalition)] * (worths[coalition | bit] - worths[coalition]);
        }
        return values;
    }

    /** The share of orders in which exactly a certain coalition of that size comes before a player: s! (n − s − 1)! / n!. */
    static double[] weights(int players) {
        var weights = new double[players];
        weights[0] = 1.0 / players;
        for (int size = 1; size < players; size++) weights[size] = weights[size - 1] * size / (players - size);
        return weights;
    }
}
