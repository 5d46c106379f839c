package org.waymark.insights;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Series;
import org.waymark.analytics.expression.Alignment;
import org.waymark.analytics.expression.Measured;
import org.waymark.kpis.Computed;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Metric;
import org.waymark.measure.Period;

/** Values of KPIs by day, as far as formulas need them. What is computed takes the place of what was there. */
final class Ledger {
    /** @param computed whether a formula made it */
    record Entry(double value, @Nullable Double denominator, boolean computed) {}

    private final Map<Kpi.Id, NavigableMap<LocalDate, Entry>> entries = new HashMap<>();

    /** @param day the last day of its period */
    void put(Kpi.Id kpi, LocalDate day, Entry entry) {
        of(kpi).put(day, entry);
    }

    NavigableMap<LocalDate, Entry> of(Kpi.Id kpi) {
        return entries.computeIfAbsent(kpi, _ -> new TreeMap<>());
    }

    /**
     * What people entered stays where a formula gives nothing.
     *
     * @return the days of which a formula made values before and makes none any more
     */
    Set<LocalDate> replace(Computed computed) {
        var its = of(computed.kpi());
        var days = computed.days();
        var lost = new TreeSet<LocalDate>();
        its.subMap(days.start(), true, days.end(), true).forEach((day, entry) -> {
            if (entry.computed()) lost.add(day);
        });
        lost.forEach(its::remove);
        computed.values().forEach((day, value) -> its.put(day, new Entry(value.value(), value.denominator(), true)));
        lost.removeAll(computed.values().keySet());
        return lost;
    }

    /** As a formula sees it: on the grid of its own cadence, over the periods that hold the days. */
    Measured measured(Operand operand, Metric metric, Period days) {
        var grid = Grains.grid(metric.cadence(), days);
        var values = new double[grid.periods()];
        Arrays.fill(values, Double.NaN);
        var last = metric.cadence().periodOf(days.end()).end();
        of(operand.kpi()).subMap(grid.first(), true, last, true).forEach((day, entry) -> {
            var value = operand.denominator() ? entry.denominator() : Double.valueOf(entry.value());
            if (value != null) values[Grains.place(metric.cadence(), grid.first(), day)] = value;
        });
        var usual = operand.denominator() ? Alignment.SUM : Grains.of(metric.aggregation());
        return new Measured(grid, Series.withGaps(values), usual);
    }
}
