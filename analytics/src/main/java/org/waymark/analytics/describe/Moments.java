package org.waymark.analytics.describe;

/**
 * How many values, around what, how far apart.
 *
 * <p>Source: the corrected two-pass algorithm, Chan, Golub and LeVeque 1983; holds the certified values of NIST StRD.
 *
 * @param variance with n - 1 in the denominator; 0 for a single value
 */
public record Moments(int count, double mean, double variance) {
    /** Throws IllegalArgumentException without a value. */
    public static Moments of(double... values) {
        if (values.length == 0) throw new IllegalArgumentException("Moments need at least one value");
        double mean = mean(values);
        var squares = new Sum();
        var rest = new Sum();
        for (double value : values) {
            squares.add((value - mean) * (value - mean));
            rest.add(value - mean);
        }
        double spread = squares.value() - rest.value() * rest.value() / values.length;
        return new Moments(values.length, mean, Math.max(0, spread) / Math.max(1, values.length - 1));
    }

    /** Standard deviation. */
    public double sd() {
        return Math.sqrt(variance);
    }

    private static double mean(double[] values) {
        var sum = new Sum();
        for (double value : values) sum.add(value);
        double mean = sum.value() / values.length;
        var rest = new Sum();
        for (double value : values) rest.add(value - mean);
        return mean + rest.value() / values.length;
    }
}
