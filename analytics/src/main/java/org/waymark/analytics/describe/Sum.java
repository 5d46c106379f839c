package org.waymark.analytics.describe;

/**
 * A sum that keeps what doubles would round away.
 *
 * <p>Source: Neumaier 1974, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen.
 */
final class Sum {
    private double total;
    private double lost;

    void add(double value) {
        double next = total + value;
        lost += Math.abs(total) >= Math.abs(value) ? (total - next) + value : (value - next) + total;
        total = next;
    }

    double value() {
        return total + lost;
    }
}
