package org.waymark.analytics.describe;

import java.util.Arrays;

/** Values by their rank. All methods throw IllegalArgumentException without a value. */
public final class Quantiles {
    /** Times this, the median absolute deviation of normal values is their standard deviation. */
    public static final double NORMAL = 1.482602218505602;

    private Quantiles() {}

    /**
     * The value that a share of the values does not exceed, between two values on the straight line.
     *
     * <p>Source: definition 7 of Hyndman and Fan 1996.
     *
     * @param share from 0 to 1
     */
    public static double of(double share, double... values) {
        if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException("A share is from 0 to 1: " + share);
        return ofSorted(share, sorted(values));
    }

    public static double median(double... values) {
        return middle(sorted(values));
    }

    /** Median distance from the median, as it is: see {@link #NORMAL}. */
    public static double mad(double... values) {
        double median = median(values);
        var distances = new double[values.length];
        for (int i = 0; i < values.length; i++) distances[i] = Math.abs(values[i] - median);
        Arrays.sort(distances);
        return middle(distances);
    }

    private static double[] sorted(double[] values) {
        if (values.length == 0) throw new IllegalArgumentException("A quantile needs at least one value");
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2;
    }

    private static double ofSorted(double share, double[] sorted) {
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        if (below == sorted.length - 1) return sorted[below];
        return sorted[below] + (rank - below) * (sorted[below + 1] - sorted[below]);
    }
}
