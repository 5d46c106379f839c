package org.waymark.analytics.drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.function.Predicate;

/** Shapley's own definition, slow: the mean of what each player adds over all orders that are allowed. */
final class Orders {
    private Orders() {}

    static double[] mean(int players, LongToDoubleFunction worth, Predicate<List<Integer>> allowed) {
        var orders = new ArrayList<List<Integer>>();
        collect(players, new ArrayList<>(), orders);
        orders.removeIf(allowed.negate());
        var added = new double[players];
        for (var order : orders) {
            long coalition = 0;
            for (int player : order) {
                added[player] += worth.applyAsDouble(coalition | 1L << player) - worth.applyAsDouble(coalition);
                coalition |= 1L << player;
            }
        }
        for (int player = 0; player < players; player++) added[player] /= orders.size();
        return added;
    }

    private static void collect(int players, List<Integer> begun, List<List<Integer>> orders) {
        if (begun.size() == players) orders.add(List.copyOf(begun));
        for (int player = 0; player < players; player++) {
            if (begun.contains(player)) continue;
            begun.add(player);
            collect(players, begun, orders);
            begun.removeLast();
        }
    }

    /** No union is interrupted by a player of another. */
    static Predicate<List<Integer>> keepingTogether(int[] unions) {
        return order -> {
            var seen = new ArrayList<Integer>();
            for (int player : order) {
                int union = unions[player];
                if (!seen.isEmpty() && seen.getLast() != union && seen.contains(union)) return false;
                seen.add(union);
            }
            return true;
        };
    }
}
