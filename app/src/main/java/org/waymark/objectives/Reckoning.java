package org.waymark.objectives;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;

/** Computes anew what follows from check-ins and measurements, and saves what is different. */
@Component
class Reckoning {
    private final ObjectiveStore objectives;
    private final KeyResultStore keyResults;
    private final CheckInStore checkIns;
    private final KpiQuery kpis;
    private final OpeningQuery openings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reckoning(
            ObjectiveStore objectives,
            KeyResultStore keyResults,
            CheckInStore checkIns,
            KpiQuery kpis,
            OpeningQuery openings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.checkIns = checkIns;
        this.kpis = kpis;
        this.openings = openings;
        this.clock = clock;
        this.events = events;
    }

    Evidence evidence(UUID workspace, KeyResult keyResult, Ground ground) {
        return evidence(workspace, List.of(keyResult), ground.today()).getFirst();
    }

    /** As above, with a statement less. */
    Evidence evidence(UUID workspace, KeyResultStore.Placed placed, Ground ground) {
        var keyResult = placed.keyResult();
        return new Evidence(
                keyResult.definition(),
                checkIns.entries(workspace, List.of(keyResult.id())).getOrDefault(keyResult.id(), List.of()),
                kpis.borrowed(workspace, List.of(keyResult.definition())).by(keyResult.definition()),
                placed.openSince(ground),
                ground.today());
    }

    /** One for each, in their order. */
    List<Evidence> evidence(UUID workspace, List<KeyResult> keyResults, LocalDate today) {
        var ids = keyResults.stream().map(KeyResult::id).toList();
        var entries = checkIns.entries(workspace, ids);
        var openSince = openings.of(workspace, ids);
        var borrowed = kpis.borrowed(
                workspace, keyResults.stream().map(KeyResult::definition).toList());
        return keyResults.stream()
                .map(k -> new Evidence(
                        k.definition(),
                        entries.getOrDefault(k.id(), List.of()),
                        borrowed.by(k.definition()),
                        openSince.get(k.id()),
                        today))
                .toList();
    }

    /** Of a key result that is not there yet. */
    Evidence evidence(UUID workspace, KeyResult.Definition definition, @Nullable LocalDate openSince, LocalDate today) {
        var borrowed = kpis.borrowed(workspace, List.of(definition));
        return new Evidence(definition, List.of(), borrowed.by(definition), openSince, today);
    }

    void save(Actor actor, Objective objective, CheckedIn done, Ground ground) {
        checkIns.add(actor.workspace(), done.checkIn());
        saveFollowing(actor.workspace(), List.of(done.before()), List.of(done.keyResult()));
        tell(actor, done);
        objective(actor, objective, ground);
    }

    /** Without what follows from them. None of them is a correction. */
    void addAll(Actor actor, List<CheckedIn> done) {
        checkIns.add(actor.workspace(), done.stream().map(CheckedIn::checkIn).toList());
        done.forEach(one -> tell(actor, one));
    }

    private void tell(Actor actor, CheckedIn done) {
        events.publishEvent(new CheckInRecorded(
                actor, done.checkIn().recordedAt(), done.before(), done.keyResult(), done.checkIn()));
    }

    /** What differs: what follows for key results, and their baselines where those are new. */
    void saveFollowing(UUID workspace, List<KeyResult> before, List<KeyResult> after) {
        var changed = new ArrayList<KeyResult>();
        for (var i = 0; i < before.size(); i++) {
            var now = after.get(i);
            if (!now.definition().equals(before.get(i).definition())) {
                keyResults.saveTarget(workspace, now.id(), now.definition());
            }
            if (!now.latest().equals(before.get(i).latest())) changed.add(now);
        }
        keyResults.saveLatest(workspace, changed);
    }

    /** As {@link #objective}, with its key results: since it was published or withdrawn, other check-ins are expected. */
    Objective.Outlook opened(Actor actor, Objective objective, Ground ground) {
        var free = keyResults.free(actor.workspace(), objective.id());
        keyResults(actor.workspace(), free, ground.today(), ground.rules());
        return objective(actor, objective, ground);
    }

    /** Afterwards whoever counts on the objective or its key results is told. */
    Objective.Outlook objective(Actor actor, Objective objective, Ground ground) {
        var outlook = objective.assess(parts(actor.workspace(), objective.id()), ground.elapsed());
        if (!outlook.equals(objective.outlook())) {
            objectives.saveOutlooks(actor.workspace(), List.of(objective.with(outlook)));
        }
        tellMoved(actor.workspace(), actor, Set.of(objective.id()));
        return outlook;
    }

    List<Objective.Part> parts(UUID workspace, Objective.Id objective) {
        return keyResults.contributions(workspace, List.of(objective)).stream()
                .map(KeyResultStore.Contribution::part)
                .toList();
    }

    /** Many at once. */
    void keyResults(UUID workspace, List<KeyResult> piece, LocalDate today, StatusRules rules) {
        if (piece.isEmpty()) return;
        var evidence = evidence(workspace, piece, today);
        var after = IntStream.range(0, piece.size())
                .mapToObj(i -> piece.get(i)
                        .with(piece.get(i).definition(), evidence.get(i).latest(rules)))
                .toList();
        saveFollowing(workspace, piece, after);
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
        objectives.saveOutlooks(workspace, changed);
        return changed.stream().map(Objective::id).toList();
    }

    /** @param by null when it was nobody but the time that passed, or a setting */
    void tellMoved(UUID workspace, @Nullable Actor by, Set<Objective.Id> moved) {
        events.publishEvent(new ProgressMoved(workspace, by, clock.instant(), moved));
    }
}
