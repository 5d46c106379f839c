package org.waymark.kpis;

/**
 * When a missed target is still near.
 *
 * @param nearPercent at most so many percent of the bound outside; a bound of 0 has nothing near it
 */
public record Thresholds(double nearPercent) {

    public static final Thresholds DEFAULT = new Thresholds(5);

    public Thresholds {
        if (!(nearPercent >= 0 && nearPercent <= 100)) {
            throw new IllegalArgumentException("Near lies between 0 and 100 %: " + nearPercent);
        }
    }
}
