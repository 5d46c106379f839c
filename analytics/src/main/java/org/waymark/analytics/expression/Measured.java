package org.waymark.analytics.expression;

import java.util.Arrays;
import org.waymark.analytics.Series;

/**
 * The values of a KPI.
 *
 * @param usual how they become values of longer periods, unless a formula says otherwise
 */
public record Measured(Grid grid, Series values, Alignment usual) {
    public Measured {
        if (values.length() != grid.periods())
            throw new IllegalArgumentException(
                    "%d values do not fit %d periods".formatted(values.length(), grid.periods()));
        if (usual == Alignment.DECLARED) throw new IllegalArgumentException("How they become longer periods is open");
    }

    /**
     * On another grid of the same or longer periods, NaN where there is no value. A period belongs to the longer one that holds its
     * last day. Throws IllegalArgumentException if the other's periods are shorter.
     */
    double[] on(Grid target, Alignment wanted) {
        if (target.equals(grid)) return values.toArrayWithNaN();
        if (target.grain().isFinerThan(grid.grain()))
            throw new IllegalArgumentException("A %s has no values for a %s".formatted(grid.grain(), target.grain()));
        var aligned = new double[target.periods()];
        Arrays.fill(aligned, Double.NaN);
        var how = target.grain() == grid.grain() ? Alignment.LAST : wanted == Alignment.DECLARED ? usual : wanted;
        int from = 0;
        for (int place = 0; place < aligned.length; place++) {
            long first = target.firstDay(place);
            long last = target.lastDay(place);
            while (from < grid.periods() && grid.lastDay(from) < first) from++;
            int to = from;
            while (to < grid.periods() && grid.lastDay(to) <= last) to++;
            if (to > from) aligned[place] = together(from, to, how, target, place);
            from = to;
        }
        return aligned;
    }

    private double together(int from, int to, Alignment how, Grid target, int place) {
        var parts = values.slice(from, to);
        return switch (how) {
            case DECLARED -> throw new IllegalStateException("How they become longer periods is open");
            case SUM -> isWhole(from, to, target, place) && !parts.hasGaps() ? sum(parts) : Double.NaN;
            case MEAN -> parts.count() == 0 ? Double.NaN : sum(parts) / parts.count();
            case LAST -> parts.count() == 0 ? Double.NaN : parts.present()[parts.count() - 1];
        };
    }

    /** Neither does the period before belong here, nor the one after: then none is lacking. */
    private boolean isWhole(int from, int to, Grid target, int place) {
        return grid.firstDay(from) <= target.firstDay(place) && grid.lastDay(to) > target.lastDay(place);
    }

    private static double sum(Series parts) {
        var sum = new ExactSum();
        for (double part : parts.present()) sum.add(part);
        return sum.total();
    }
}
