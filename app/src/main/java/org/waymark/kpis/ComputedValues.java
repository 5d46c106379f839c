package org.waymark.kpis;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.MeasurementLog.Merge;
import org.waymark.measure.Digits;
import org.waymark.measure.Period;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;

/**
 * The values that formulas make. They carry the name of whoever changed what they are made of, also where that person may not enter
 * values of the KPI or does not even see it.
 */
@Service
public class ComputedValues {
    /** Where such a value comes from. */
    public static final String SOURCE = "formula";

    private final KpiStore kpis;
    private final MeasurementStore store;
    private final Intake intake;
    private final Measurements measurements;
    private final Access access;
    private final Clock clock;

    ComputedValues(
            KpiStore kpis,
            MeasurementStore store,
            Intake intake,
            Measurements measurements,
            Access access,
            Clock clock) {
        this.kpis = kpis;
        this.store = store;
        this.intake = intake;
        this.measurements = measurements;
        this.access = access;
        this.clock = clock;
    }

    /** From now on a formula makes its values; or people enter them again, and those that are there stay. */
    @Transactional
    public void mark(Actor actor, Kpi.Id id, boolean computed) {
        var kpi = kpis.lock(actor, id);
        access.require(actor, Action.EDIT_KPI, kpi.holder());
        if (kpi.computed() != computed) kpis.saveComputed(actor.workspace(), id, computed);
    }

    /** From now on other KPIs are computed from these. */
    @Transactional
    public void feed(UUID workspace, Collection<Kpi.Id> ids) {
        kpis.saveFeeding(workspace, ids);
    }

    /** Those of them that are computed; nobody else changes them or their values until the transaction ends. */
    @Transactional
    public Map<Kpi.Id, Kpi> lock(UUID workspace, Collection<Kpi.Id> ids) {
        return kpis.lockComputed(workspace, ids);
    }

    /**
     * Makes their values within the days what was computed: new ones come, others are restated, and those that a formula made before
     * and does not make any more go. What people entered before the KPI was computed stays where the formula gives nothing.
     *
     * @param known as {@link #lock} gave them
     */
    @Transactional
    public void write(Actor actor, Map<Kpi.Id, Kpi> known, List<Computed> computed) {
        if (computed.isEmpty()) return;
        var now = clock.instant();
        var its = computed.stream().collect(Collectors.toMap(Computed::kpi, one -> one));
        var logs = store.logs(actor.workspace(), its.keySet(), span(computed));
        var merges = new LinkedHashMap<Kpi.Id, Merge>();
        var gone = new HashMap<Kpi.Id, SortedSet<LocalDate>>();
        for (var one : computed) {
            var kpi = Objects.requireNonNull(known.get(one.kpi()));
            var log = logs.getOrDefault(one.kpi(), MeasurementLog.EMPTY);
            var merge = log.merged(one.values().entrySet().stream()
                    .map(value -> recorded(kpi, value.getKey(), value.getValue(), actor, now))
                    .toList());
            if (!merge.isEmpty()) merges.put(one.kpi(), merge);
            var lost = lost(one, log);
            if (!lost.isEmpty()) gone.put(one.kpi(), lost);
        }
        intake.write(actor, known, merges);
        gone.forEach((id, days) -> measurements.remove(actor, Objects.requireNonNull(known.get(id)), days, ""));
    }

    private static Period span(List<Computed> computed) {
        var first = computed.stream()
                .map(one -> one.days().start())
                .min(LocalDate::compareTo)
                .orElseThrow();
        var last = computed.stream()
                .map(one -> one.days().end())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new Period(first, last);
    }

    private static SortedSet<LocalDate> lost(Computed computed, MeasurementLog log) {
        return log.known().values().stream()
                .filter(value -> value.source().equals(SOURCE))
                .map(RecordedMeasurement::day)
                .filter(day ->
                        computed.days().contains(day) && !computed.values().containsKey(day))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static RecordedMeasurement recorded(
            Kpi kpi, LocalDate day, Computed.Value value, Actor actor, Instant now) {
        var whole = value.denominator();
        var part = whole == null
                ? null
                : Double.valueOf(
                        Digits.clean(value.value() * whole / kpi.metric().scale()));
        return new RecordedMeasurement(kpi.id(), day, value.value(), part, whole, "", SOURCE, 0, actor.person(), now);
    }
}
