package org.waymark.analytics.expression;

/**
 * A sum that also keeps what the last digit of each addition loses.
 *
 * <p>Source: Neumaier's form of Kahan's summation, ZAMM 54 (1974) 39-51.
 */
final class ExactSum {
    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    double total() {
        return sum + lost;
    }
}
