package org.waymark.kpis;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.kpis.MeasurementLog.Merge;
import org.waymark.platform.Actor;

/** Puts values beside those that are known, keeps what they replace, and tells whoever counts on the KPIs. All within a transaction. */
@Component
class Intake {
    private final KpiStore kpis;
    private final MeasurementStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Intake(KpiStore kpis, MeasurementStore store, Clock clock, ApplicationEventPublisher events) {
        this.kpis = kpis;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** @param known the KPIs of the values, locked */
    Receipt receive(Actor actor, Map<Kpi.Id, Kpi> known, Batch batch, String source) {
        var now = clock.instant();
        var incoming = judged(actor, known, batch, source, now).orRefused();
        var span = incoming.span();
        if (span == null) return new Receipt(Outcome.NOTHING, now);
        var logs = store.logs(actor.workspace(), incoming.byKpi().keySet(), span);
        var merges = new LinkedHashMap<Kpi.Id, Merge>();
        incoming.byKpi()
                .forEach((id, its) -> merges.put(
                        id, logs.getOrDefault(id, MeasurementLog.EMPTY).merged(its)));
        var outcome = merges.values().stream().map(Merge::outcome).reduce(Outcome.NOTHING, Outcome::plus);
        write(actor, known, merges);
        return new Receipt(outcome, now);
    }

    /** The values as {@link #receive} would keep them, and what it would refuse; nothing is kept yet. */
    Incoming.Judged judged(Actor actor, Map<Kpi.Id, Kpi> known, Batch batch, String source) {
        return judged(actor, known, batch, source, clock.instant());
    }

    private Incoming.Judged judged(Actor actor, Map<Kpi.Id, Kpi> known, Batch batch, String source, Instant now) {
        var today = LocalDate.ofInstant(now, kpis.timeZone(actor.workspace()));
        return Incoming.judged(batch, known, new Incoming.Origin(source, actor.person(), now, today));
    }

    void write(Actor actor, Map<Kpi.Id, Kpi> known, Map<Kpi.Id, Merge> changes) {
        var merges = new LinkedHashMap<>(changes);
        merges.values().removeIf(Merge::isEmpty);
        if (merges.isEmpty()) return;
        store.write(actor.workspace(), merges.values());
        var targets = kpis.targets(actor.workspace(), merges.keySet());
        var now = clock.instant();
        var facts = new ArrayList<MeasurementsRecorded>();
        merges.forEach((id, merge) -> {
            var before = Objects.requireNonNull(known.get(id));
            var kpi = before.standingBy(targets.getOrDefault(id, Targets.NONE), merge.newestAfter(before.latest()));
            facts.add(MeasurementsRecorded.of(actor, now, before, kpi, merge));
        });
        kpis.saveStandings(
                actor.workspace(), facts.stream().map(MeasurementsRecorded::kpi).toList());
        facts.forEach(events::publishEvent);
        events.publishEvent(new BatchRecorded(actor, List.copyOf(facts)));
    }
}
