package org.waymark.kpis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.Rehearsed.Result;
import org.waymark.measure.Period;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/** Says what {@link Measurements} would do with values, one by one, and does nothing. */
@Service
public class Rehearsals {
    private final KpiStore kpis;
    private final MeasurementStore store;
    private final Access access;
    private final Clock clock;

    Rehearsals(KpiStore kpis, MeasurementStore store, Access access, Clock clock) {
        this.kpis = kpis;
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /** In the same order. Values of the same period of a KPI are not compared with each other. */
    @Transactional
    public List<Rehearsed> of(Actor actor, List<KpiRecording> values, String source) {
        var ids = values.stream().map(KpiRecording::kpi).collect(Collectors.toSet());
        var known = kpis.lock(actor, ids);
        var closed = new HashMap<Kpi.Id, Sentence>();
        known.values().forEach(kpi -> whyClosed(actor, kpi).ifPresent(why -> closed.put(kpi.id(), why)));
        var origin = origin(actor, source);
        var checked = values.stream()
                .map(value -> checked(value, known, closed, origin))
                .toList();
        var logs = logs(actor, known, checked);
        return checked.stream().map(one -> one.rehearsed(logs)).toList();
    }

    /** A value that would be kept, or why not. */
    private sealed interface Checked {
        Rehearsed rehearsed(Map<Kpi.Id, MeasurementLog> logs);
    }

    private record Bad(Sentence why) implements Checked {
        @Override
        public Rehearsed rehearsed(Map<Kpi.Id, MeasurementLog> logs) {
            return Rehearsed.refused(why);
        }
    }

    private record Good(RecordedMeasurement value) implements Checked {
        @Override
        public Rehearsed rehearsed(Map<Kpi.Id, MeasurementLog> logs) {
            var before =
                    logs.getOrDefault(value.kpi(), MeasurementLog.EMPTY).known().get(value.day());
            if (before == null) return new Rehearsed(Result.ADDED, null, null);
            var result = before.isSaidBy(value) ? Result.UNCHANGED : Result.RESTATED;
            return new Rehearsed(result, before.value(), null);
        }
    }

    private Optional<Sentence> whyClosed(Actor actor, Kpi kpi) {
        if (kpi.isArchived()) return Optional.of(new Sentence("no.kpis.archived", kpi.name()));
        try {
            access.require(actor, Action.RECORD_VALUES, kpi.holder(), kpi.measurer());
            return Optional.empty();
        } catch (Refused no) {
            return Optional.of(no.sentence());
        }
    }

    private Incoming.Origin origin(Actor actor, String source) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, kpis.timeZone(actor.workspace()));
        return new Incoming.Origin(source, actor.person(), now, today);
    }

    private static Checked checked(
            KpiRecording value, Map<Kpi.Id, Kpi> known, Map<Kpi.Id, Sentence> closed, Incoming.Origin origin) {
        var why = closed.get(value.kpi());
        if (why != null) return new Bad(why);
        try {
            return new Good(Incoming.judged(Batch.of(List.of(value)), known, origin)
                    .orRefused()
                    .all()
                    .getFirst());
        } catch (Refused.Invalid e) {
            return new Bad(e.sentence());
        }
    }

    private Map<Kpi.Id, MeasurementLog> logs(Actor actor, Map<Kpi.Id, Kpi> known, List<Checked> checked) {
        var days = new TreeSet<LocalDate>();
        for (var one : checked) {
            if (one instanceof Good(var value)) days.add(value.day());
        }
        return days.isEmpty()
                ? Map.of()
                : store.logs(actor.workspace(), known.keySet(), new Period(days.first(), days.last()));
    }
}
