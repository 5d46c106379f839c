package org.waymark.insights;

import java.time.LocalDate;

/**
 * How likely the value of the period that ends on a day meets the target of that day.
 *
 * @param value 0.03 to 0.97
 * @param rough computed from few values
 */
public record TargetChance(double value, LocalDate day, boolean rough) {
    public TargetChance {
        if (!(value >= 0 && value <= 1)) throw new IllegalArgumentException("A chance lies in 0 to 1: " + value);
    }
}
