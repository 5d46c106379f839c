package org.waymark.objectives;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.platform.Refused;

/** Puts things in a new order on the places they hold already, so that what is between them stays where it is. */
public final class Order {
    private static final int MOST = 500;

    private Order() {}

    public static <T> Map<T, Long> of(List<T> order, List<Long> places) {
        var sorted = places.stream().sorted().toList();
        var positions = new LinkedHashMap<T, Long>();
        var last = Long.MIN_VALUE;
        for (int i = 0; i < order.size(); i++) {
            last = Math.max(sorted.get(i), last == Long.MIN_VALUE ? sorted.get(i) : last + 1);
            positions.put(order.get(i), last);
        }
        return positions;
    }

    public static <T> void check(List<T> order) {
        if (order.size() > MOST || new HashSet<>(order).size() != order.size()) {
            throw new Refused.Invalid("order", order.size(), "no.objectives.order", MOST);
        }
    }
}
