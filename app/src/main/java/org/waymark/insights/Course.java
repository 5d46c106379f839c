package org.waymark.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Measurement;

/** Check-ins on the grid of a cadence: what counts of a period is its last value, its sum or its mean. */
final class Course {
    private Course() {}

    /** A value counts as that of its period also while that runs: it says where things stand. */
    static History levels(List<Measurement> values, Cadence cadence, LocalDate today) {
        return on(
                values, cadence, Aggregation.LAST, cadence.periodOf(today).end().plusDays(1));
    }

    /** Only periods that are over have their whole sum. */
    static History sums(List<Measurement> values, Cadence cadence, LocalDate today) {
        return on(values, cadence, Aggregation.SUM, today);
    }

    static History means(List<Measurement> values, Cadence cadence, LocalDate today) {
        return on(values, cadence, Aggregation.AVERAGE, today);
    }

    private static History on(List<Measurement> values, Cadence cadence, Aggregation by, LocalDate day) {
        var together = values.stream()
                .collect(Collectors.groupingBy(
                        one -> cadence.periodOf(one.day()).end(), TreeMap::new, Collectors.toList()));
        var joined = together.entrySet().stream()
                .map(entry ->
                        new Measurement(entry.getKey(), by.of(entry.getValue()).orElseThrow()))
                .toList();
        return History.of(cadence, joined, Set.of(), day);
    }
}
