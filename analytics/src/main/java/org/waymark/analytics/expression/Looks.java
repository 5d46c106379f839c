package org.waymark.analytics.expression;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.analytics.expression.Expression.Past;
import org.waymark.analytics.expression.Expression.Running;

/** Values of functions that look at other periods. A gap in what they look at is a gap. */
final class Looks {
    private static final int OUTSIDE = -1;
    private static final int EARLY = -2;

    private Looks() {}

    static Column past(Past past, Column of) {
        int k = past.periods();
        var values = of.values();
        var looked =
                switch (past.look()) {
                    case LAG -> lagged(values, k);
                    case DELTA -> compared(values, lagged(values, k), false);
                    case PERCENT_CHANGE -> compared(values, lagged(values, k), true);
                    case MOVING_SUM -> windows(values, k, 1);
                    case MOVING_AVERAGE -> windows(values, k, k);
                };
        return new Column(looked, place -> whyPast(past, of, place));
    }

    private static double[] lagged(double[] values, int k) {
        var lagged = new double[values.length];
        for (int place = 0; place < values.length; place++) lagged[place] = place < k ? Double.NaN : values[place - k];
        return lagged;
    }

    private static double[] compared(double[] values, double[] before, boolean inPercent) {
        var changes = new double[values.length];
        for (int place = 0; place < values.length; place++) {
            double change = values[place] - before[place];
            changes[place] = finite(inPercent ? 100 * change / Math.abs(before[place]) : change);
        }
        return changes;
    }

    /**
     * Sums over the last k, each divided. Blocks of k are summed from both ends, so that each window is two sums and nothing is
     * ever taken away again: no digits are lost, and a window costs the same however long it is.
     *
     * <p>Source: van Herk, Pattern Recognition Letters 13 (1992) 517-521, who takes maxima so.
     */
    private static double[] windows(double[] values, int k, int divisor) {
        int n = values.length;
        var toEnd = new double[n]; // from the place to the end of its block
        var fromStart = new double[n]; // from the start of its block to the place
        for (int block = 0; block < n; block += k) {
            int end = Math.min(n, block + k);
            var forward = new ExactSum();
            for (int place = block; place < end; place++) {
                forward.add(values[place]);
                fromStart[place] = forward.total();
            }
            var backward = new ExactSum();
            for (int place = end - 1; place >= block; place--) {
                backward.add(values[place]);
                toEnd[place] = backward.total();
            }
        }
        var sums = new double[n];
        for (int place = 0; place < n; place++) {
            int first = place - k + 1;
            double sum = first < 0 ? Double.NaN : first % k == 0 ? fromStart[place] : toEnd[first] + fromStart[place];
            sums[place] = finite(sum / divisor);
        }
        return sums;
    }

    private static Missing whyPast(Past past, Column of, int place) {
        int first = place - past.look().before(past.periods());
        if (first < 0) return new Missing(Why.TOO_EARLY, past);
        var looked =
                switch (past.look()) {
                    case LAG -> IntStream.of(first);
                    case DELTA, PERCENT_CHANGE -> IntStream.of(first, place);
                    case MOVING_AVERAGE, MOVING_SUM -> IntStream.rangeClosed(first, place);
                };
        var gap = looked.filter(at -> !of.has(at)).findFirst();
        if (gap.isPresent()) return of.missing().apply(gap.getAsInt());
        boolean byZero = past.look() == Look.PERCENT_CHANGE && of.values()[first] == 0;
        return new Missing(byZero ? Why.DIVISION_BY_ZERO : Why.TOO_LARGE, past);
    }

    static Column running(Running running, Column of, Grid grid, Calendar calendar) {
        var sums = new double[grid.periods()];
        var firsts = new int[grid.periods()]; // where the sum began; negative if it has no beginning here
        Optional<LocalDate> begun = Optional.empty();
        var sum = new ExactSum();
        for (int place = 0; place < sums.length; place++) {
            var begin = calendar.begin(running.since(), LocalDate.ofEpochDay(grid.lastDay(place)));
            boolean anew = place == 0 || !begin.equals(begun);
            if (anew) {
                sum = new ExactSum();
                begun = begin;
            }
            boolean early = begin.isPresent() && grid.first().isAfter(begin.get());
            firsts[place] = begin.isEmpty() ? OUTSIDE : early ? EARLY : anew ? place : firsts[place - 1];
            sum.add(of.values()[place]);
            sums[place] = firsts[place] < 0 ? Double.NaN : finite(sum.total());
        }
        return new Column(sums, place -> whyRunning(running, of, firsts[place], place));
    }

    private static Missing whyRunning(Running running, Column of, int first, int place) {
        if (first == OUTSIDE) return new Missing(Why.NO_CYCLE, running);
        if (first == EARLY) return new Missing(Why.TOO_EARLY, running);
        var gap = IntStream.rangeClosed(first, place).filter(at -> !of.has(at)).findFirst();
        return gap.isPresent() ? of.missing().apply(gap.getAsInt()) : new Missing(Why.TOO_LARGE, running);
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
