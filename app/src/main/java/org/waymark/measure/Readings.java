package org.waymark.measure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is known of a metric on a day, for a goal that runs over a period. Sorted by day, one measurement a day: of two
 * on the same day the one given later counts, because it corrects the earlier one.
 */
public record Readings(List<Measurement> values, Period period, LocalDate today) {

    public Readings {
        var byDay = new TreeMap<LocalDate, Measurement>();
        values.forEach(measurement -> byDay.put(measurement.day(), measurement));
        values = List.copyOf(byDay.values());
    }

    /**
     * The value that counts today. It may be older than the period, as a KPI has a value before the quarter begins; it
     * is never newer than the period, so that a goal that is over stands still.
     */
    public Optional<Measurement> latest() {
        return values.reversed().stream().filter(this::counts).findFirst();
    }

    /**
     * The measurements of the period so far, by the day, week, month ... that they belong to; empty ones are left out.
     */
    SequencedMap<Period, List<Measurement>> by(Cadence cadence) {
        return values.stream()
                .filter(this::counts)
                .filter(measurement -> period.contains(measurement.day()))
                .collect(Collectors.groupingBy(
                        measurement -> cadence.periodOf(measurement.day()).clippedTo(period),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** How many days, weeks, months ... of the period have begun, measured or not. */
    long begun(Cadence cadence) {
        return cadence.within(period).stream()
                .filter(piece -> piece.hasStarted(today))
                .count();
    }

    private boolean counts(Measurement measurement) {
        return !measurement.day().isAfter(today) && !measurement.day().isAfter(period.end());
    }
}
