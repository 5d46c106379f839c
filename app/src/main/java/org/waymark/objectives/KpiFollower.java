package org.waymark.objectives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.MeasurementsRecorded;
import org.waymark.kpis.MeasurementsRemoved;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;

/** Keeps key results that borrow a KPI together with it: one number, one truth. */
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

    /** A new newest value is a check-in; an earlier one put right only changes what follows from it. */
    @EventListener
    void on(MeasurementsRecorded event) {
        follow(
                event.by(),
                event.kpi().id(),
                newest -> event.values().stream().anyMatch(v -> v.day().equals(newest)));
    }

    @EventListener
    void on(MeasurementsRemoved event) {
        follow(event.by(), event.kpi().id(), _ -> false);
    }

    private void follow(Actor actor, Kpi.Id kpi, Predicate<LocalDate> isNews) {
        var known = new HashMap<Cycle.Id, Ground>();
        for (var placed : keyResults.lockBorrowers(actor.workspace(), kpi)) {
            var ground = known.computeIfAbsent(
                    placed.objective().definition().cycle(), cycle -> grounds.of(actor.workspace(), cycle));
            if (!ground.closed()) follow(actor, placed, ground, isNews);
        }
    }

    private void follow(Actor actor, KeyResultStore.Placed placed, Ground ground, Predicate<LocalDate> isNews) {
        var keyResult = placed.keyResult();
        var evidence = reckoning.evidence(actor.workspace(), keyResult, ground).baselined();
        var newest = evidence.newestMeasured();
        if (!placed.objective().isDraft() && newest.filter(isNews).isPresent()) {
            var stamp = new CheckedIn.Stamp(new CheckIn.Id(ids.next()), actor.person(), clock.instant());
            reckoning.save(
                    actor, placed.objective(), CheckedIn.following(keyResult, evidence, stamp, ground.rules()), ground);
        } else {
            var after = keyResult.with(evidence.of(), evidence.latest(ground.rules()));
            reckoning.saveFollowing(actor.workspace(), keyResult, after);
            reckoning.objective(actor, placed.objective(), ground);
        }
    }
}
