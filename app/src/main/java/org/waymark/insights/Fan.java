package org.waymark.insights;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a number is heading if nothing changes, with honest intervals.
 *
 * @param steps one for each period to come, the next one first
 * @param members the methods whose forecasts it is mixed from
 * @param rough computed from few values
 */
public record Fan(List<Step> steps, List<String> members, boolean rough) {
    public Fan {
        steps = List.copyOf(steps);
        members = List.copyOf(members);
    }

    /**
     * The outlook for the period that ends on a day.
     *
     * @param scale of the law (median + scale × t with 4 degrees of freedom)
     * @param half half of all values lie within
     * @param most four of five values lie within
     * @param all 19 of 20 values lie within
     */
    public record Step(LocalDate day, double median, double scale, Band half, Band most, Band all) {
        /** The same on another day: of a period that is cut short. */
        Step on(LocalDate other) {
            return new Step(other, median, scale, half, most, all);
        }
    }

    public record Band(double low, double high) {
        public Band {
            if (!(low <= high)) throw new IllegalArgumentException("A band goes up: %s to %s".formatted(low, high));
        }
    }
}
