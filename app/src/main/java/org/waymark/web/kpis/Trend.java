package org.waymark.web.kpis;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.measure.Cadence;
import org.waymark.measure.Measurement;
import org.waymark.web.charts.KpiSparkline;
import org.waymark.web.charts.Slot;

/** The recent course of a KPI as a sparkline. */
record Trend(KpiLine line, String sentence) {

    /** The first day that a sparkline reaches back to. */
    static LocalDate firstDay(Cadence cadence, LocalDate today) {
        return switch (cadence) {
            case DAILY -> today.minusDays(28);
            case WEEKLY -> today.minusWeeks(28);
            case MONTHLY -> cadence.periodOf(today.minusMonths(28)).start();
            case QUARTERLY -> cadence.periodOf(today.minusMonths(60)).start();
            case YEARLY -> cadence.periodOf(today.minusYears(12)).start();
        };
    }

    KpiSparkline sparkline(LocalDate today) {
        var seen = line.seen();
        return new KpiSparkline(
                sentence,
                slots(firstDay(line.cadence(), today)),
                Goal.bounds(line.target()),
                seen == null ? null : seen.usual(),
                seen == null || seen.way() == null ? null : line.tone());
    }

    /** Each period from the first to the last measured one, the ones without a value as gaps. */
    private List<Slot> slots(LocalDate from) {
        var values = line.recent().stream()
                .filter(one -> !one.day().isBefore(from))
                .collect(Collectors.toMap(Measurement::day, Measurement::value));
        if (values.isEmpty()) return List.of();
        var cadence = line.cadence();
        var first = values.keySet().stream().min(LocalDate::compareTo).orElseThrow();
        var last = values.keySet().stream().max(LocalDate::compareTo).orElseThrow();
        return Stream.iterate(cadence.periodOf(first), period -> !period.start().isAfter(last), cadence::next)
                .map(period -> Slot.of(period, values.get(period.end())))
                .toList();
    }
}
