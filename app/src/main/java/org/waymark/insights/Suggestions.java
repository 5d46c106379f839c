package org.waymark.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Today;
import org.waymark.insights.SignalChanged.Change;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.library.Library;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Drafts objectives from unhealthy KPIs. */
@Service
public class Suggestions {
    private final KpiReadings readings;
    private final Kpis kpis;
    private final SeenQuery seen;
    private final Library library;
    private final Signals signals;
    private final ResponseStore responses;
    private final Drafting drafting;
    private final Today today;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Suggestions(
            KpiReadings readings,
            Kpis kpis,
            SeenQuery seen,
            Library library,
            Signals signals,
            ResponseStore responses,
            Drafting drafting,
            Today today,
            Clock clock,
            ApplicationEventPublisher events) {
        this.readings = readings;
        this.kpis = kpis;
        this.seen = seen;
        this.library = library;
        this.signals = signals;
        this.responses = responses;
        this.drafting = drafting;
        this.today = today;
        this.clock = clock;
        this.events = events;
    }

    /** Empty while the KPI is well, or was not judged yet. */
    @Transactional(readOnly = true)
    public Optional<Suggestion> of(Actor actor, Kpi.Id id) {
        var kpi = kpis.get(actor, id);
        var day = today.in(actor.workspace());
        return readings.of(actor, id).flatMap(reading -> {
            var others = others(actor, reading, day);
            return Suggestion.from(known(actor, kpi, day), reading, others, usual(actor, kpi, others.keySet(), day))
                    .map(found -> guarded(actor, kpi, found, others.keySet(), day));
        });
    }

    /** KPIs that usually move such a KPI, by the library, where the numbers do not name them themselves. */
    private List<Suggestion.Known> usual(Actor actor, Kpi kpi, Set<Kpi.Id> named, LocalDate day) {
        var without = new HashSet<>(named);
        without.add(kpi.id());
        return seen.each(actor, library.driversOf(kpi.name()), without).stream()
                .map(id -> known(actor, kpis.get(actor, id), day))
                .toList();
    }

    /** @param moving what the KPI is made of or moves with, which is no counterweight to it */
    private Suggestion guarded(Actor actor, Kpi kpi, Suggestion found, Set<Kpi.Id> moving, LocalDate day) {
        var without = new HashSet<>(moving);
        without.add(kpi.id());
        return seen.named(actor, library.guardsOf(kpi.name()), without)
                .flatMap(id -> known(actor, kpis.get(actor, id), day).kept())
                .map(found::with)
                .orElse(found);
    }

    /** Makes a draft of it, with its key results and the KPI it wants to move: all of it, or nothing. */
    @Transactional
    public Objective accept(Actor actor, Kpi.Id id, SuggestionWish wish) {
        var kpi = kpis.get(actor, id);
        if (!wish.aim().kpi().equals(id))
            throw new IllegalArgumentException("Another KPI: " + wish.aim().kpi());
        var drafted = drafting.draft(actor, wish);
        var signal = wish.signal();
        if (signal != null) answer(actor, kpi, signal, drafted.id());
        return drafted;
    }

    private void answer(Actor actor, Kpi kpi, Signal.Id id, Objective.Id objective) {
        var signal = signals.get(actor, id);
        if (!signal.kpi().equals(kpi.id())) throw new Refused.Missing("signal");
        responses.link(actor, id, objective, clock.instant());
        events.publishEvent(
                new SignalChanged(actor, clock.instant(), Change.OBJECTIVE_DRAFTED, signal, kpi.name(), ""));
    }

    /** The KPIs that a reading names, as far as the actor sees them. */
    private Map<Kpi.Id, Suggestion.Known> others(Actor actor, KpiReading reading, LocalDate day) {
        var drivers = reading.detail().drivers();
        var named = Stream.concat(
                        drivers == null
                                ? Stream.empty()
                                : drivers.drivers().stream().flatMap(Suggestions::withParts),
                        reading.detail().related().stream().map(Related::kpi))
                .distinct()
                .toList();
        var others = new LinkedHashMap<Kpi.Id, Suggestion.Known>();
        for (var id : seen.kpis(actor, named)) others.put(id, known(actor, kpis.get(actor, id), day));
        return others;
    }

    private static Stream<Kpi.Id> withParts(Drivers.Driver driver) {
        return Stream.concat(Stream.of(driver.kpi()), driver.drivers().stream().flatMap(Suggestions::withParts));
    }

    private Suggestion.Known known(Actor actor, Kpi kpi, LocalDate day) {
        return new Suggestion.Known(kpi, kpis.targets(actor, kpi.id()).on(day).orElse(null));
    }
}
