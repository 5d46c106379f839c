package org.waymark.kpis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.MeasurementLog.Merge;
import org.waymark.kpis.MeasurementLog.Restated;
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
     * and does not make any more go. What people entered before the KPI was computed stays where the formula gives nothing, and comes
     * back where it gives nothing any more.
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
            var freed = freed(actor, one.kpi(), lost(one, log), Instant.MIN);
            merges.put(one.kpi(), merge.and(freed.back()));
            gone.put(one.kpi(), freed.gone());
        }
        intake.write(actor, known, merges);
        gone.forEach((id, days) -> measurements.remove(actor, Objects.requireNonNull(known.get(id)), days, ""));
    }

    /** What people entered for periods that a formula gives no value any more: it comes back when that is written. */
    @Transactional(readOnly = true)
    public List<RecordedMeasurement> entered(UUID workspace, Kpi.Id id, Set<LocalDate> days) {
        if (days.isEmpty()) return List.of();
        return store.earlier(workspace, id, days).values().stream()
                .flatMap(earlier -> Revision.beforeFormulas(earlier, Instant.MIN).stream())
                .toList();
    }

    /** The KPI is measured again, and each value that a formula made since a moment is what it was before, or goes if there was none. */
    @Transactional
    public void takeBack(Actor actor, Kpi.Id id, Instant since) {
        var kpi = kpis.lock(actor, id);
        access.require(actor, Action.EDIT_KPI, kpi.holder());
        var made = store.computed(actor.workspace(), id).stream()
                .filter(value -> value.isComputed(since))
                .toList();
        var freed = freed(actor, id, made, since);
        intake.write(actor, Map.of(id, kpi), Map.of(id, new Merge(List.of(), freed.back(), 0)));
        measurements.remove(actor, kpi, freed.gone(), "");
    }

    /** @param gone days of periods that have no value any more */
    private record Freed(List<Restated> back, SortedSet<LocalDate> gone) {}

    private Freed freed(Actor actor, Kpi.Id id, List<RecordedMeasurement> made, Instant since) {
        var days = made.stream().map(RecordedMeasurement::day).collect(Collectors.toCollection(TreeSet::new));
        if (days.isEmpty()) return new Freed(List.of(), days);
        var earlier = store.earlier(actor.workspace(), id, days);
        var back = new ArrayList<Restated>();
        for (var value : made) {
            var before = Revision.beforeFormulas(earlier.getOrDefault(value.day(), List.of()), since);
            if (before.isEmpty()) continue;
            var again = before.get().withRevision(value.revision() + 1);
            back.add(new Restated(value, again, actor.person(), clock.instant()));
            days.remove(value.day());
        }
        return new Freed(back, days);
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

    private static List<RecordedMeasurement> lost(Computed computed, MeasurementLog log) {
        return log.known().values().stream()
                .filter(value -> value.isComputed(Instant.MIN))
                .filter(value -> computed.days().contains(value.day())
                        && !computed.values().containsKey(value.day()))
                .toList();
    }

    private static RecordedMeasurement recorded(
            Kpi kpi, LocalDate day, Computed.Value value, Actor actor, Instant now) {
        var whole = value.denominator();
        var part = whole == null
                ? null
                : Double.valueOf(known(value.value() * whole / kpi.metric().scale()));
        return new RecordedMeasurement(kpi.id(), day, value.value(), part, whole, "", SOURCE, 0, actor.person(), now);
    }

    /** Shares are kept in 12 digits, so that what is counted from them is right in 11. */
    private static double known(double counted) {
        return BigDecimal.valueOf(counted).round(new MathContext(11)).doubleValue();
    }
}
