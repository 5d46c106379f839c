package org.waymark.web.charts;

import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;

/**
 * One period of a KPI on a chart: what was measured, if anything, whether it was restated, and the target of that
 * time.
 */
public record Slot(
        Period period,
        @Nullable Double value,
        boolean restated,
        @Nullable Bounds target) {

    public static Slot of(Period period, @Nullable Double value) {
        return new Slot(period, value, false, null);
    }
}
