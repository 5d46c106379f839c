package org.waymark.connectors;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;

/**
 * The moments at which periods end, as few even runs as there are: a change of clocks or a shorter month begins a new one. The period
 * that is not over yet ends now.
 *
 * @param step between two moments; zero: there is one only
 * @param days the last day of each period, in the order of the moments
 */
record PeriodEnds(Instant first, Duration step, List<LocalDate> days) {
    /** Prometheus gives at most 11,000 points of a series at once. */
    private static final int MOST = 10_000;

    private record End(LocalDate day, Instant moment) {}

    static List<PeriodEnds> of(Period window, Cadence cadence, ZoneId zone, Instant now) {
        return runs(ends(window, cadence, zone, now.truncatedTo(ChronoUnit.SECONDS)));
    }

    Instant last() {
        return first.plus(step.multipliedBy(days.size() - 1L));
    }

    /** The last day of the period that ends at this moment. */
    LocalDate dayAt(Instant moment) {
        if (step.isZero()) return days.getFirst();
        long number = Math.round((double) Duration.between(first, moment).toSeconds() / step.toSeconds());
        return days.get((int) Math.clamp(number, 0, days.size() - 1L));
    }

    private static List<End> ends(Period window, Cadence cadence, ZoneId zone, Instant now) {
        var ends = new ArrayList<End>();
        for (var period = cadence.periodOf(window.start());
                !period.start().isAfter(window.end());
                period = cadence.next(period)) {
            var over = period.end().plusDays(1).atStartOfDay(zone).toInstant();
            if (!period.start().atStartOfDay(zone).toInstant().isBefore(now)) break;
            ends.add(new End(period.end(), over.isAfter(now) ? now : over));
        }
        return ends;
    }

    private static List<PeriodEnds> runs(List<End> ends) {
        var runs = new ArrayList<PeriodEnds>();
        for (int start = 0; start < ends.size(); ) {
            int next = start + 1;
            var step = next < ends.size() ? between(ends, start) : Duration.ZERO;
            while (next < ends.size()
                    && next - start < MOST
                    && between(ends, next - 1).equals(step)) next++;
            var days = ends.subList(start, next).stream().map(End::day).toList();
            runs.add(new PeriodEnds(ends.get(start).moment(), days.size() > 1 ? step : Duration.ZERO, days));
            start = next;
        }
        return runs;
    }

    private static Duration between(List<End> ends, int at) {
        return Duration.between(ends.get(at).moment(), ends.get(at + 1).moment());
    }
}
