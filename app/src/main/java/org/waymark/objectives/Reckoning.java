package org.waymark.objectives;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.measure.Measurement;
import org.waymark.platform.Actor;

/** Computes anew what follows from check-ins and measurements, and saves what is different. */
@Component
class Reckoning {
    private final ObjectiveStore objectives;
    private final KeyResultStore keyResults;
    private final CheckInStore checkIns;
    private final KpiQuery kpis;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reckoning(
            ObjectiveStore objectives,
            KeyResultStore keyResults,
            CheckInStore checkIns,
            KpiQuery kpis,
            Clock clock,
            ApplicationEventPublisher events) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.checkIns = checkIns;
        this.kpis = kpis;
        this.clock = clock;
        this.events = events;
    }

    Evidence evidence(UUID workspace, KeyResult keyResult, Ground ground) {
        return evidence(workspace, keyResult.definition(), ground.today(), checkIns.entries(workspace, keyResult.id()));
    }

    Evidence evidence(UUID workspace, KeyResult.Definition definition, LocalDate today, List<Evidence.Entry> entries) {
        var kpi = definition.kpi();
        var borrowed = kpi == null ? List.<Measurement>of() : kpis.measurements(workspace, kpi, definition.period());
        return new Evidence(definition, entries, borrowed, today);
    }

    void save(Actor actor, Objective objective, CheckedIn done, Ground ground) {
        checkIns.add(actor.workspace(), done.checkIn());
        saveFollowing(actor.workspace(), done.before(), done.keyResult());
        events.publishEvent(new CheckInRecorded(
                actor, done.checkIn().recordedAt(), done.before(), done.keyResult(), done.checkIn()));
        objective(actor, objective, ground);
    }

    /** What follows for the key result, and its baseline if that is new. */
    void saveFollowing(UUID workspace, KeyResult before, KeyResult after) {
        if (!after.definition().equals(before.definition())) {
            keyResults.saveTarget(workspace, after.id(), after.definition());
        }
        if (!after.latest().equals(before.latest())) {
            keyResults.saveLatest(workspace, after.id(), after.latest());
        }
    }

    /** Afterwards whoever counts on the objective or its key results is told. */
    Objective.Outlook objective(Actor actor, Objective objective, Ground ground) {
        var outlook = objective.assess(parts(actor.workspace(), objective.id()), ground.elapsed());
        if (!outlook.equals(objective.outlook())) {
            objectives.saveOutlook(actor.workspace(), objective.id(), outlook);
        }
        events.publishEvent(new ProgressMoved(actor.workspace(), actor, clock.instant(), Set.of(objective.id())));
        return outlook;
    }

    List<Objective.Part> parts(UUID workspace, Objective.Id objective) {
        return keyResults.contributions(workspace, List.of(objective)).stream()
                .map(KeyResultStore.Contribution::part)
                .toList();
    }

    /** Many at once; only what differs is written. */
    void keyResults(UUID workspace, List<KeyResult> piece, LocalDate today, StatusRules rules) {
        if (piece.isEmpty()) return;
        var entries =
                checkIns.entries(workspace, piece.stream().map(KeyResult::id).toList());
        var changed = piece.stream()
                .map(k -> k.with(
                        k.definition(),
                        evidence(workspace, k.definition(), today, entries.getOrDefault(k.id(), List.of()))
                                .latest(rules)))
                .filter(Predicate.not(new HashSet<>(piece)::contains))
                .toList();
        if (!changed.isEmpty()) keyResults.saveLatest(workspace, changed);
    }

    /** Many at once; tells which ones are others now. */
    List<Objective.Id> objectives(UUID workspace, List<OpenQuery.InCycle> piece, LocalDate today) {
        if (piece.isEmpty()) return List.of();
        var ids = piece.stream().map(o -> o.objective().id()).toList();
        var parts = keyResults.contributions(workspace, ids).stream()
                .collect(groupingBy(
                        KeyResultStore.Contribution::objective, mapping(KeyResultStore.Contribution::part, toList())));
        var changed = new ArrayList<Objective>();
        for (var one : piece) {
            var before = one.objective();
            var outlook = before.assess(
                    parts.getOrDefault(before.id(), List.of()), one.cycle().shareElapsed(today));
            if (!outlook.equals(before.outlook())) changed.add(before.with(outlook));
        }
        if (!changed.isEmpty()) objectives.saveOutlooks(workspace, changed);
        return changed.stream().map(Objective::id).toList();
    }

    /** It was nobody but the time that passed, or a setting. */
    void tellMoved(UUID workspace, Set<Objective.Id> moved) {
        events.publishEvent(new ProgressMoved(workspace, null, clock.instant(), moved));
    }
}
