package org.waymark.objectives;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
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
        return evidence(workspace, keyResult.definition(), ground, checkIns.entries(workspace, keyResult.id()));
    }

    Evidence evidence(UUID workspace, KeyResult.Definition definition, Ground ground, List<Evidence.Entry> entries) {
        var kpi = definition.kpi();
        var borrowed = kpi == null ? List.<Measurement>of() : kpis.measurements(workspace, kpi, definition.period());
        return new Evidence(definition, entries, borrowed, ground.today());
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
        var parts = keyResults.contributions(actor.workspace(), List.of(objective.id())).stream()
                .map(KeyResultStore.Contribution::part)
                .toList();
        var outlook = objective.assess(parts, ground.elapsed());
        if (!outlook.equals(objective.outlook())) {
            objectives.saveOutlook(actor.workspace(), objective.id(), outlook);
        }
        events.publishEvent(new ProgressMoved(actor, clock.instant(), objective.id()));
        return outlook;
    }
}
