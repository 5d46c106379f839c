package org.waymark.kpis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;

/**
 * Whether a KPI has the values it should have by now: which one is expected next, how late it is and which ones were left out.
 *
 * @param next the period whose value is expected next: the one after the newest value
 * @param due the last day on which that value is on time
 * @param daysLate how long ago it was due; 0 while there is time
 * @param missing the periods since the first one whose value was due before today and is not there, oldest first
 */
public record Freshness(Period next, LocalDate due, long daysLate, List<Period> missing) {
    public Freshness {
        missing = List.copyOf(missing);
    }

    /**
     * @param dueDays days after the end of a period until its value is expected
     * @param measured a day within each period that has a value
     * @param since the day on which the KPI was defined: values are expected from its period on, or from the first value on if
     *     that is older
     */
    public static Freshness of(
            Cadence cadence, int dueDays, Set<LocalDate> measured, LocalDate since, LocalDate today) {
        var ends = new TreeSet<LocalDate>();
        measured.forEach(day -> ends.add(cadence.periodOf(day).end()));
        var first = ends.isEmpty() ? cadence.periodOf(since) : cadence.periodOf(ends.first());
        var next = ends.isEmpty() ? first : cadence.next(cadence.periodOf(ends.last()));
        var due = next.end().plusDays(dueDays);
        var missing = Stream.iterate(first, cadence::next)
                .takeWhile(period -> period.end().plusDays(dueDays).isBefore(today))
                .filter(period -> !ends.contains(period.end()))
                .toList();
        return new Freshness(next, due, Math.max(0, ChronoUnit.DAYS.between(due, today)), missing);
    }

    public boolean isLate() {
        return daysLate > 0;
    }
}
