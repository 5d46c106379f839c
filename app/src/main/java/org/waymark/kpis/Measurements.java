package org.waymark.kpis;

import static java.util.stream.Collectors.groupingBy;
import static org.waymark.people.Action.RECORD_VALUES;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.MeasurementLog.Merge;
import org.waymark.kpis.MeasurementLog.Restated;
import org.waymark.measure.Period;
import org.waymark.people.Access;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Records the values of KPIs, whoever reports them; an earlier value is kept when one is restated or removed. */
@Service
public class Measurements {
    /** In one call. */
    public static final int MOST = 10_000;

    /** In one call of a program that sends many: more would keep others from writing for longer than they notice. */
    public static final int MOST_LOADED = 100_000;

    private final KpiStore kpis;
    private final MeasurementStore store;
    private final Intake intake;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Measurements(
            KpiStore kpis,
            MeasurementStore store,
            Intake intake,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.kpis = kpis;
        this.store = store;
        this.intake = intake;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** The KPI, if the actor may record its values by hand. */
    @Transactional(readOnly = true)
    public Kpi requireOpen(Actor actor, Kpi.Id id) {
        var kpi = kpis.get(actor, id);
        requireOpen(actor, kpi);
        return kpi;
    }

    /** The values of the periods that end within some days, oldest first. */
    @Transactional(readOnly = true)
    public List<RecordedMeasurement> of(Actor actor, Kpi.Id id, Period days) {
        return store.of(actor.workspace(), Set.of(kpis.get(actor, id).id()), days);
    }

    /** What the value of a period was before, newest first. */
    @Transactional(readOnly = true)
    public List<Revision> history(Actor actor, Kpi.Id id, LocalDate day) {
        var kpi = kpis.get(actor, id);
        var end = kpi.metric().cadence().periodOf(day).end();
        return store.earlier(actor.workspace(), id, Set.of(end)).getOrDefault(end, List.of());
    }

    /** Records values of one KPI: all of them, or none if one is bad. */
    @Transactional
    public Outcome record(Actor actor, Kpi.Id id, List<Recording> values, String source) {
        return receive(actor, id, values, source).outcome();
    }

    /** As {@link #record}, for who may want to take it back. */
    @Transactional
    public Receipt receive(Actor actor, Kpi.Id id, List<Recording> values, String source) {
        return receive(actor, Map.of(id, kpis.lock(actor, id)), Batch.of(id, values), source, MOST);
    }

    /** Records values of several KPIs: all of them, or none if one is bad. */
    @Transactional
    public Outcome recordAll(Actor actor, List<KpiRecording> values, String source) {
        return receiveAll(actor, values, source).outcome();
    }

    /** As {@link #recordAll}, for who may want to take it back. */
    @Transactional
    public Receipt receiveAll(Actor actor, List<KpiRecording> values, String source) {
        return receiveAll(actor, Batch.of(values), source);
    }

    Receipt receiveAll(Actor actor, Batch batch, String source) {
        return receive(actor, batch, source, MOST);
    }

    /** As {@link #receiveAll}, for a program that sends up to {@link #MOST_LOADED} values. */
    @Transactional
    public Receipt load(Actor actor, Batch batch, String source) {
        return receive(actor, batch, source, MOST_LOADED);
    }

    /**
     * Undoes one recording of this person: values that were new go, restated ones say again what they said before, as those who said
     * it then. So the recording before can be undone next. What another restated since then stays, and so does all of the history.
     */
    @Transactional
    public void withdraw(Actor actor, Instant recordedAt) {
        var touched = touched(actor, actor.person(), recordedAt);
        if (touched.isEmpty()) throw new Refused.Conflict("no.kpis.nothing-to-put-back");
        withdraw(actor, actor.person(), recordedAt, touched);
    }

    /** As above, for what another recorded, from KPIs that still take values; false when some stay, because others do not. */
    @Transactional
    public boolean withdraw(Actor actor, UUID recordedBy, Instant recordedAt) {
        var touched = touched(actor, recordedBy, recordedAt);
        var open = touched.stream()
                .filter(kpi -> !kpi.isArchived() && !kpi.computed())
                .toList();
        withdraw(actor, recordedBy, recordedAt, open);
        return open.size() == touched.size();
    }

    private Collection<Kpi> touched(Actor actor, UUID recordedBy, Instant recordedAt) {
        var ids = store.recordedBy(actor.workspace(), recordedBy, recordedAt).stream()
                .map(RecordedMeasurement::kpi)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : kpis.lock(actor, ids).values();
    }

    private void withdraw(Actor actor, UUID recordedBy, Instant recordedAt, Collection<Kpi> from) {
        from.forEach(kpi -> requireOpen(actor, kpi));
        var values = store.recordedBy(actor.workspace(), recordedBy, recordedAt).stream()
                .collect(groupingBy(RecordedMeasurement::kpi));
        from.forEach(kpi -> withdraw(actor, kpi, values.getOrDefault(kpi.id(), List.of())));
    }

    private void withdraw(Actor actor, Kpi kpi, List<RecordedMeasurement> values) {
        var days = values.stream().map(RecordedMeasurement::day).collect(Collectors.toCollection(TreeSet::new));
        var earlier = store.earlier(actor.workspace(), kpi.id(), days);
        var restated = new ArrayList<Restated>();
        for (var value : values) {
            var before = Revision.before(value, earlier.getOrDefault(value.day(), List.of()));
            if (before.isEmpty()) continue;
            var again = before.get().withRevision(value.revision() + 1);
            restated.add(new Restated(value, again, actor.person(), clock.instant()));
            days.remove(value.day());
        }
        intake.write(actor, Map.of(kpi.id(), kpi), Map.of(kpi.id(), new Merge(List.of(), restated, 0)));
        if (!days.isEmpty()) remove(actor, kpi, days, "");
    }

    /** Takes values away; they stay in the history and can be put back. */
    @Transactional
    public void remove(Actor actor, Kpi.Id id, Set<LocalDate> days, String reason) {
        var before = lockOpen(actor, id);
        var ends = before.endsOfPeriods(days);
        if (!ends.isEmpty()) remove(actor, before, ends, Incoming.reason(reason));
    }

    /**
     * Takes values of several KPIs away: all of them, or none if one is not there.
     *
     * @return the moment by which they can be put back
     */
    @Transactional
    public Instant removeAll(Actor actor, Map<Kpi.Id, Set<LocalDate>> cells) {
        var at = clock.instant();
        cells.forEach((id, days) -> {
            var before = lockOpen(actor, id);
            remove(actor, before, before.endsOfPeriods(days), "", at);
        });
        return at;
    }

    void remove(Actor actor, Kpi before, SortedSet<LocalDate> ends, String why) {
        remove(actor, before, ends, why, clock.instant());
    }

    private void remove(Actor actor, Kpi before, SortedSet<LocalDate> ends, String why, Instant at) {
        if (ends.isEmpty()) return;
        var id = before.id();
        var removed = present(actor, id, ends);
        store.keep(
                actor.workspace(),
                removed.stream()
                        .map(value -> new Revision(value, actor.person(), at, why, true))
                        .toList());
        store.remove(actor.workspace(), id, ends);
        var newest = store.newest(actor.workspace(), id).orElse(null);
        var kpi = before.standingBy(kpis.targets(actor.workspace(), id), newest);
        kpis.saveStandings(actor.workspace(), List.of(kpi));
        var values = removed.stream().map(RecordedMeasurement::measurement).toList();
        events.publishEvent(new MeasurementsRemoved(actor, at, kpi, values, why));
    }

    /** Undoes {@link #remove}: the values are as they were, with their authors. */
    @Transactional
    public void putBack(Actor actor, Kpi.Id id, Set<LocalDate> days) {
        putBack(actor, id, days, earlier -> earlier.limit(1).filter(Revision::removed));
    }

    /** Undoes {@link #removeAll}, also where other deeds came since then and were undone. */
    @Transactional
    public void putBack(Actor actor, Map<Kpi.Id, Set<LocalDate>> cells, Instant removedAt) {
        cells.forEach((id, days) ->
                putBack(actor, id, days, earlier -> earlier.filter(one -> one.isRemoval(actor.person(), removedAt))));
    }

    private void putBack(Actor actor, Kpi.Id id, Set<LocalDate> days, UnaryOperator<Stream<Revision>> meant) {
        var before = lockOpen(actor, id);
        var ends = before.endsOfPeriods(days);
        if (ends.isEmpty()) return;
        var lost = new ArrayList<RecordedMeasurement>();
        for (var revisions : store.earlier(actor.workspace(), id, ends).values()) {
            meant.apply(revisions.stream()).findFirst().map(Revision::before).ifPresent(lost::add);
        }
        var log = store.logs(actor.workspace(), Set.of(id), spanOf(ends)).getOrDefault(id, MeasurementLog.EMPTY);
        if (lost.size() < ends.size() || ends.stream().anyMatch(log.known()::containsKey)) {
            throw new Refused.Conflict("no.kpis.nothing-to-put-back");
        }
        intake.write(actor, Map.of(id, before), Map.of(id, log.merged(lost)));
    }

    private List<RecordedMeasurement> present(Actor actor, Kpi.Id id, SortedSet<LocalDate> ends) {
        var present = store.of(actor.workspace(), Set.of(id), spanOf(ends)).stream()
                .filter(value -> ends.contains(value.day()))
                .toList();
        if (present.size() < ends.size()) {
            throw new Refused.Missing("value");
        }
        return present;
    }

    /** The values as {@link #receiveAll} would keep them, and what it would refuse; nothing is kept yet. */
    Incoming.Judged judged(Actor actor, Map<Kpi.Id, Kpi> known, Batch batch, String source) {
        requireOpen(actor, known.values());
        return intake.judged(actor, known, batch, source);
    }

    private Receipt receive(Actor actor, Batch batch, String source, int most) {
        refuseTooMany(batch, most);
        var ids = batch.values().stream().map(KpiRecording::kpi).collect(Collectors.toSet());
        return receive(actor, kpis.lock(actor, ids), batch, source, most);
    }

    private Receipt receive(Actor actor, Map<Kpi.Id, Kpi> known, Batch batch, String source, int most) {
        refuseTooMany(batch, most);
        requireOpen(actor, known.values());
        return intake.receive(actor, known, batch, source);
    }

    private Kpi lockOpen(Actor actor, Kpi.Id id) {
        var kpi = kpis.lock(actor, id);
        requireOpen(actor, kpi);
        return kpi;
    }

    /** Among several, one that takes no values is refused by its rows. */
    private void requireOpen(Actor actor, Collection<Kpi> known) {
        if (known.size() == 1) known.forEach(kpi -> requireOpen(actor, kpi));
        else known.forEach(kpi -> requireReporter(actor, kpi));
    }

    private void requireOpen(Actor actor, Kpi kpi) {
        requireReporter(actor, kpi);
        kpi.whyClosed().ifPresent(no -> {
            throw new Refused.Conflict(no);
        });
    }

    private void requireReporter(Actor actor, Kpi kpi) {
        access.require(actor, RECORD_VALUES, kpi.holder(), kpi.measurer());
    }

    private static void refuseTooMany(Batch batch, int most) {
        if (batch.values().size() > most) {
            throw new Refused.Invalid("values", batch.values().size(), "no.kpis.too-many-values", most);
        }
    }

    private static Period spanOf(SortedSet<LocalDate> days) {
        return new Period(days.first(), days.last());
    }
}
