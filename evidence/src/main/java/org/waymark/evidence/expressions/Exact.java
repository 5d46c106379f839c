package org.waymark.evidence.expressions;

import java.math.BigDecimal;

/**
 * A value to fifty digits, and how much of it double arithmetic may have lost on the way: rounding of each step, passed on as the
 * following steps magnify it.
 *
 * @param error of a double, in parts of the value
 */
record Exact(BigDecimal value, double error) {
    /** Half a step between neighbouring doubles. */
    static final double ROUNDING = Math.ulp(1.0) / 2;

    static Exact of(double number) {
        return new Exact(new BigDecimal(number), 0);
    }

    double size() {
        return Math.abs(value.doubleValue());
    }

    boolean isZero() {
        return value.signum() == 0;
    }
}
