package org.waymark.analytics.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds what breaks the rules for values. Each value counts by its way from the centre, 1 being a limit, negative below.
 *
 * <p>Source: detection rules one to three, Wheeler 2000, Understanding Variation; Western Electric 1956.
 */
final class Rules {
    private static final double OUTER_HALF = 0.5;
    private static final int WINDOW = 4;
    private static final int OF_WINDOW = 3;

    /** Without gaps: a place where nobody measured neither ends a run nor counts in it. */
    private final double[] ways;

    private final int[] places;
    private final int phase;
    private final Chances chances;
    private final List<Signal> signals = new ArrayList<>();

    private Rules(double[] ways, int[] places, int phase, Chances chances) {
        this.ways = ways;
        this.places = places;
        this.phase = phase;
        this.chances = chances;
    }

    /**
     * Strongest rule first.
     *
     * @param places of the values on the grid
     * @param phase whose limits they are
     */
    static List<Signal> in(double[] ways, int[] places, int phase, Chances chances) {
        var rules = new Rules(ways, places, phase, chances);
        rules.outside();
        if (!chances.resembling()) {
            rules.threeOfFour(true);
            rules.threeOfFour(false);
        }
        rules.runs();
        return rules.signals;
    }

    /**
     * The way from the centre, in ways from the centre to the limit on that side. Exactly 0 on the centre and exactly 1 on a limit,
     * also where doubles differ in the last digits.
     */
    static double way(double value, double centre, double lower, double upper) {
        double close = 1e-12 * (Math.abs(value) + Math.abs(centre));
        double distance = value - centre;
        if (Math.abs(distance) <= close) return 0;
        double reach = distance > 0 ? upper - centre : centre - lower;
        return Math.abs(Math.abs(distance) - reach) <= close ? Math.signum(distance) : distance / reach;
    }

    private void outside() {
        for (int i = 0; i < ways.length; i++)
            if (Math.abs(ways[i]) > 1)
                add(Rule.OUTSIDE, ways[i] > 0, i, i, _ -> true, chances.beyond(Math.abs(ways[i])));
    }

    /** Windows that share values are one signal. */
    private void threeOfFour(boolean up) {
        int first = 0;
        int last = -1;
        for (int i = OF_WINDOW - 1; i < ways.length; i++) {
            int start = Math.max(0, i - WINDOW + 1);
            if (!isOuter(i, up) || outer(start, i, up) < OF_WINDOW) continue;
            if (last < start) {
                addOuter(first, last, up);
                first = start;
            }
            last = i;
        }
        addOuter(first, last, up);
    }

    private boolean isOuter(int i, boolean up) {
        return up ? ways[i] > OUTER_HALF : ways[i] < -OUTER_HALF;
    }

    private int outer(int first, int last, boolean up) {
        int count = 0;
        for (int i = first; i <= last; i++) if (isOuter(i, up)) count++;
        return count;
    }

    private void addOuter(int first, int last, boolean up) {
        if (last >= 0) add(Rule.THREE_OF_FOUR, up, first, last, i -> isOuter(i, up), chances.threeOfFour());
    }

    private void runs() {
        int shortest = chances.shortestRun();
        int first = 0;
        for (int i = 1; i <= ways.length; i++) {
            if (i < ways.length && Math.signum(ways[i]) == Math.signum(ways[first])) continue;
            if (ways[first] != 0 && i - first >= shortest)
                add(Rule.RUN, ways[first] > 0, first, i - 1, _ -> true, chances.run(i - first));
            first = i;
        }
    }

    private void add(Rule rule, boolean up, int first, int last, IntPredicate shows, double chance) {
        var where = IntStream.rangeClosed(first, last)
                .filter(shows)
                .mapToObj(i -> places[i])
                .toList();
        signals.add(new Signal(rule, up, phase, where, chance));
    }
}
