package org.waymark.analytics.impact;

/**
 * How a series wanders by itself, each as a share of the variance of its independent noise.
 *
 * @param level variance of the steps that the level takes from one period to the next
 * @param slope variance of the steps that the slope takes; 0 where the level has none of its own
 */
public record Noise(double level, double slope) {
    public Noise {
        if (!(level >= 0 && slope >= 0))
            throw new IllegalArgumentException("A variance is not negative: %s, %s".formatted(level, slope));
    }
}
