package org.waymark.analytics.drivers;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/**
 * Shapley values of players who come in unions: only those orders count in which no union is interrupted. Each union together adds
 * what it would add as a single player.
 *
 * <p>Source: Owen, Values of games with a priori unions, 1977.
 */
public final class Owen {
    private Owen() {}

    /**
     * @param unions for each player, the number of his union, from 0; at most {@link Shapley#MOST} unions, and as many in each
     * @param worth of a coalition: player i is in it if bit i is set
     * @throws IllegalArgumentException for more than 63 players, or unions without players
     */
    public static double[] of(int[] unions, LongToDoubleFunction worth) {
        if (unions.length == 0 || unions.length > 63)
            throw new IllegalArgumentException("1 to 63 players: " + unions.length);
        var members = members(unions);
        var values = new double[unions.length];
        for (int union = 0; union < members.length; union++) add(members, union, worth, values);
        return values;
    }

    private static long[] members(int[] unions) {
        var members = new long[Arrays.stream(unions).max().orElseThrow() + 1];
        for (int player = 0; player < unions.length; player++) members[unions[player]] |= 1L << player;
        if (Arrays.stream(members).anyMatch(union -> union == 0))
            throw new IllegalArgumentException("A union has no players: " + Arrays.toString(unions));
        return members;
    }

    /** Whatever other unions came before, the players of this one come in any order. */
    private static void add(long[] members, int union, LongToDoubleFunction worth, double[] values) {
        var weights = Shapley.weights(members.length);
        var players = players(members[union]);
        for (int before = 0; before < 1 << members.length; before++) {
            if ((before & 1 << union) != 0) continue;
            long others = together(members, before);
            var added = Shapley.of(players.length, own -> worth.applyAsDouble(others | spread(own, players)));
            for (int player = 0; player < players.length; player++)
                values[players[player]] += weights[Integer.bitCount(before)] * added[player];
        }
    }

    private static int[] players(long union) {
        var players = new int[Long.bitCount(union)];
        for (int place = 0; place < players.length; place++) {
            players[place] = Long.numberOfTrailingZeros(union);
            union &= union - 1;
        }
        return players;
    }

    private static long together(long[] members, int unions) {
        long players = 0;
        for (int union = 0; union < members.length; union++) if ((unions & 1 << union) != 0) players |= members[union];
        return players;
    }

    private static long spread(int own, int[] players) {
        long spread = 0;
        for (int place = 0; place < players.length; place++)
            if ((own & 1 << place) != 0) spread |= 1L << players[place];
        return spread;
    }
}
