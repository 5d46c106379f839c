package org.waymark.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Metric;
import org.waymark.kpis.Targets;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;

/**
 * All that goes into the reading of a KPI.
 *
 * @param measurements one a period, oldest first
 * @param delays how many days after they were due the newest values came in, oldest first; restated ones are left out
 * @param explained days whose values do not count, because somebody knows the reason
 * @param forecasts what was forecast before, oldest first
 * @param tree what it is made of; null: it is only measured
 * @param companions KPIs that are taken for its leads, in an order of their own
 * @param today where the workspace lives
 */
record KpiCase(
        Kpi.Id kpi,
        String name,
        Metric metric,
        Targets targets,
        List<Measurement> measurements,
        List<Long> delays,
        Set<LocalDate> explained,
        List<Forecast> forecasts,
        @Nullable KpiTree tree,
        SequencedMap<Kpi.Id, History> companions,
        LocalDate today) {

    History history() {
        return History.of(metric.cadence(), measurements, explained, today);
    }

    /** The period whose value is expected next, counted from the newest one there is. */
    Optional<Period> next() {
        if (measurements.isEmpty()) return Optional.empty();
        var cadence = metric.cadence();
        return Optional.of(cadence.next(cadence.periodOf(measurements.getLast().day())));
    }
}
