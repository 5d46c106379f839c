package org.waymark.objectives;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.kpis.BatchRecorded;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.MeasurementsRecorded;
import org.waymark.kpis.MeasurementsRecorded.Value;
import org.waymark.kpis.MeasurementsRemoved;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;

/** Keeps key results that borrow KPIs together with them: one number, one truth. All of a batch at once. */
@Component
class KpiFollower {
    private final KeyResultStore keyResults;
    private final Reckoning reckoning;
    private final GroundQuery grounds;
    private final Ids ids;
    private final Clock clock;

    KpiFollower(KeyResultStore keyResults, Reckoning reckoning, GroundQuery grounds, Ids ids, Clock clock) {
        this.keyResults = keyResults;
        this.reckoning = reckoning;
        this.grounds = grounds;
        this.ids = ids;
        this.clock = clock;
    }

    /** A key result in an open cycle. */
    private record Borrower(KeyResult keyResult, Objective objective, Ground ground) {
        boolean hasNews(Evidence evidence, Map<Kpi.Id, List<Value>> values) {
            var its = values.getOrDefault(evidence.of().kpi(), List.of());
            return !objective.isDraft()
                    && evidence.newestMeasured()
                            .filter(day ->
                                    its.stream().anyMatch(value -> value.day().equals(day)))
                            .isPresent();
        }

        KeyResult after(Evidence evidence) {
            return keyResult.with(evidence.of(), evidence.latest(ground.rules()));
        }
    }

    /** A new newest value is a check-in; an earlier one put right only changes what follows from it. */
    @EventListener
    void on(BatchRecorded event) {
        follow(event.by(), event.kpis().stream().collect(toMap(one -> one.kpi().id(), MeasurementsRecorded::values)));
    }

    @EventListener
    void on(MeasurementsRemoved event) {
        follow(event.by(), Map.of(event.kpi().id(), List.of()));
    }

    /** @param values of each KPI those that are new */
    private void follow(Actor actor, Map<Kpi.Id, List<Value>> values) {
        var borrowers = borrowers(actor.workspace(), values.keySet());
        if (borrowers.isEmpty()) return;
        var before = borrowers.stream().map(Borrower::keyResult).toList();
        var evidence = reckoning.evidence(
                actor.workspace(), before, borrowers.getFirst().ground().today());
        var after = new ArrayList<KeyResult>();
        var checkedIn = new ArrayList<CheckedIn>();
        for (var i = 0; i < borrowers.size(); i++) {
            var borrower = borrowers.get(i);
            var known = evidence.get(i).baselined();
            if (borrower.hasNews(known, values)) {
                checkedIn.add(CheckedIn.following(
                        borrower.keyResult(),
                        known,
                        stamp(actor),
                        borrower.ground().rules()));
                after.add(checkedIn.getLast().keyResult());
            } else {
                after.add(borrower.after(known));
            }
        }
        reckoning.saveFollowing(actor.workspace(), before, after);
        reckoning.addAll(actor, checkedIn);
        recount(actor, borrowers);
    }

    private void recount(Actor actor, List<Borrower> borrowers) {
        var objectives = borrowers.stream()
                .map(one -> new OpenQuery.InCycle(one.objective(), one.ground().period()))
                .distinct()
                .toList();
        reckoning.objectives(
                actor.workspace(), objectives, borrowers.getFirst().ground().today());
        reckoning.tellMoved(
                actor.workspace(),
                actor,
                objectives.stream().map(one -> one.objective().id()).collect(toSet()));
    }

    private List<Borrower> borrowers(UUID workspace, Set<Kpi.Id> kpis) {
        var known = new HashMap<Cycle.Id, Ground>();
        return keyResults.lockBorrowers(workspace, kpis).stream()
                .map(one -> new Borrower(
                        one.keyResult(),
                        one.objective(),
                        known.computeIfAbsent(
                                one.objective().definition().cycle(), cycle -> grounds.of(workspace, cycle))))
                .filter(one -> !one.ground().closed())
                .toList();
    }

    private CheckedIn.Stamp stamp(Actor actor) {
        return new CheckedIn.Stamp(new CheckIn.Id(ids.next()), actor.person(), clock.instant());
    }
}
