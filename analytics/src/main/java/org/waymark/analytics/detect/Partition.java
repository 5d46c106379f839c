package org.waymark.analytics.detect;

import java.util.Arrays;

/**
 * The cut of a series into stretches that costs least: squared distances, plus a price for each further stretch. Exact.
 *
 * <p>Source: optimal partitioning, Jackson and others 2005.
 *
 * @param starts of every stretch but the first, in values
 * @param squares the sum of squared distances that remains
 */
record Partition(Shape shape, int[] starts, double squares) {
    static Partition of(Track track, Shape shape, double price) {
        int n = track.length();
        int shortest = shape.shortest(n);
        var least = new double[n + 1];
        var start = new int[n + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[0] = -price;
        for (int end = shortest; end <= n; end++)
            for (int from = 0; from <= end - shortest; from++) {
                double cost = least[from] + price + track.cost(shape, from, end);
                if (cost < least[end]) {
                    least[end] = cost;
                    start[end] = from;
                }
            }
        var starts = starts(start, n);
        return new Partition(shape, starts, Math.max(0, least[n] - price * starts.length));
    }

    private static int[] starts(int[] start, int n) {
        var starts = new int[n];
        int first = n;
        for (int end = start[n]; end > 0; end = start[end]) starts[--first] = end;
        return Arrays.copyOfRange(starts, first, n);
    }

    /**
     * n ln(squares / n) and 2 ln n for each number that the cut needs. With 3 ln n a step of two deviations passed for a line in one
     * of four series.
     */
    double criterion(int n) {
        int parameters = (shape.parameters + 1) * starts.length + shape.parameters;
        return n * Math.log(Math.max(squares, 1e-12 * n) / n) + 2 * parameters * Math.log(n);
    }
}
