package org.waymark.kpis;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;

/**
 * What a formula gives for a KPI within some days.
 *
 * @param values by the last day of their period; a period without one has none
 */
public record Computed(Kpi.Id kpi, Period days, SortedMap<LocalDate, Value> values) {
    /** @param denominator what the value is a share of, where it is one */
    public record Value(double value, @Nullable Double denominator) {}

    public Computed {
        values = new TreeMap<>(values);
        if (!values.isEmpty() && !(days.contains(values.firstKey()) && days.contains(values.lastKey()))) {
            throw new IllegalArgumentException("%s are not all within %s".formatted(values.keySet(), days));
        }
    }
}
