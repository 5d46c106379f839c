package org.waymark.bench;

import java.util.List;
import java.util.stream.IntStream;

/** The least, the one in the middle and the most of several figures. */
record Spread(double least, double median, double most) {
    static Spread of(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return new Spread(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
    }

    /** How fast one is in parts of the other, round by round. */
    static Spread ratios(List<Double> base, List<Double> seconds) {
        return of(IntStream.range(0, base.size())
                .mapToObj(round -> base.get(round) / seconds.get(round))
                .toList());
    }

    @Override
    public String toString() {
        return "%.2f, %.2f, %.2f".formatted(least, median, most);
    }
}
