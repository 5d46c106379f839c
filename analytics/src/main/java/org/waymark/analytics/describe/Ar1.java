package org.waymark.analytics.describe;

import java.util.List;
import org.waymark.analytics.Series;

/**
 * How much each residual carries over to the next: x(t) = phi x(t-1) + noise. What follows for standard errors and for moving ranges
 * is taken from the estimate without its bias, which counts from 0 up only: residuals that alternate never make anyone surer.
 *
 * <p>Source: bias of the lag-1 autocorrelation about a mean, -(1 + 3 phi) / n, Kendall 1954.
 *
 * @param raw the estimate as it is, from -1 to 1
 * @param count values it rests on
 */
public record Ar1(double raw, int count) {
    /** Nearer to 1 a series wanders freely, and no level can be told from another. */
    private static final double MOST = 0.95;

    public Ar1 {
        if (!(raw >= -1 && raw <= 1)) throw new IllegalArgumentException("A correlation is from -1 to 1: " + raw);
        if (count < 1) throw new IllegalArgumentException("A correlation needs values: " + count);
    }

    /** Of stretches that each have a mean of their own; no pair spans two of them. Throws IllegalArgumentException without a value. */
    public static Ar1 of(List<Series> stretches) {
        double products = 0;
        double squares = 0;
        int count = 0;
        for (var stretch : stretches) {
            var moments = Moments.of(stretch.present());
            double spread = moments.variance() * (moments.count() - 1);
            products += Autocorrelation.of(stretch, 1) * spread;
            squares += spread;
            count += moments.count();
        }
        return new Ar1(squares == 0 ? 0 : products / squares, count);
    }

    /** Without the bias of short series; from 0 to 0.95. */
    public double phi() {
        return Math.clamp(raw + (1 + 3 * raw) / count, 0, MOST);
    }

    /** Whether chance alone rarely shows as much. */
    public boolean isBeyondChance() {
        return phi() > 2 / Math.sqrt(count);
    }

    /** By how much the variance of a mean is larger than that of as many independent values. */
    public double inflation() {
        return (1 + phi()) / (1 - phi());
    }

    /**
     * By how much a standard deviation taken from moving ranges is too small, since neighbours that resemble each other lie close: the
     * mean range is 1.128 sd sqrt(1 - phi).
     */
    public double widening() {
        return 1 / Math.sqrt(1 - phi());
    }
}
