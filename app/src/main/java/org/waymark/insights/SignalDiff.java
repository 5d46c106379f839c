package org.waymark.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.waymark.insights.Signal.Severity;
import org.waymark.kpis.Kpi;

/**
 * What becomes of the signals of a KPI when an analysis finds these episodes: new ones are raised, known ones go on, and what is over or
 * was not found any more closes.
 *
 * @param raised signals that nobody knew
 * @param changed known ones with more or other values than before
 * @param closed ones that were open
 * @param told those of the raised and changed ones that people hear of now
 */
record SignalDiff(List<Signal> raised, List<Signal> changed, List<Signal> closed, List<Signal> told) {
    SignalDiff {
        told = List.copyOf(told);
        raised = List.copyOf(raised);
        changed = List.copyOf(changed);
        closed = List.copyOf(closed);
    }

    /**
     * @param known all signals of the KPI
     * @param found in the order in which they are preferred
     * @param quietSince an episode whose newest value lies before this day is over
     * @param budget which ones people are told of
     */
    static SignalDiff of(
            Kpi.Id kpi,
            List<Signal> known,
            List<Episode> found,
            LocalDate quietSince,
            Predicate<Episode> budget,
            Supplier<Signal.Id> ids,
            Instant now) {
        var raised = new ArrayList<Signal>();
        var changed = new ArrayList<Signal>();
        var told = new ArrayList<Signal>();
        var goOn = new HashSet<Signal.Id>();
        for (var episode : found) {
            if (episode.lastDay().isBefore(quietSince)) continue;
            var same = known.stream().filter(episode::continues).reduce((_, later) -> later);
            if (same.isEmpty()) {
                if (raised.stream().anyMatch(episode::continues)) continue;
                var signal = raised(kpi, episode, budget.test(episode), ids.get(), now);
                raised.add(signal);
                if (signal.announced()) told.add(signal);
            } else if (goOn.add(same.get().id())) {
                var next = grown(same.get(), episode, budget);
                if (!next.equals(same.get())) changed.add(next);
                if (next.announced() && !same.get().announced()) told.add(next);
            }
        }
        var closed = known.stream()
                .filter(one -> one.isOpen() && !goOn.contains(one.id()))
                .map(one -> closed(one, now))
                .toList();
        return new SignalDiff(raised, changed, closed, told);
    }

    private static Signal raised(Kpi.Id kpi, Episode episode, boolean announced, Signal.Id id, Instant now) {
        return new Signal(
                id,
                kpi,
                episode.kind(),
                episode.way(),
                episode.firstDay(),
                episode.lastDay(),
                episode.rule(),
                episode.p(),
                Severity.of(episode.p()),
                now,
                null,
                announced);
    }

    /** What people were told of stays told; what closed too early, because its reason was taken back, opens again. */
    private static Signal grown(Signal known, Episode now, Predicate<Episode> budget) {
        return new Signal(
                known.id(),
                known.kpi(),
                now.kind(),
                now.way(),
                earlier(known.firstDay(), now.firstDay()),
                now.lastDay(),
                now.rule(),
                now.p(),
                Severity.of(now.p()),
                known.raisedAt(),
                null,
                known.announced() || budget.test(now));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Signal closed(Signal open, Instant now) {
        return new Signal(
                open.id(),
                open.kpi(),
                open.kind(),
                open.way(),
                open.firstDay(),
                open.lastDay(),
                open.rule(),
                open.p(),
                open.severity(),
                open.raisedAt(),
                now,
                open.announced());
    }
}
