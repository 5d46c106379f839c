package org.waymark.objectives;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.ObjectiveChanged.Change;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Keeps which KPIs objectives want to move, which way, how far and how late, and what one compares them with. */
@Service
public class Aims {
    /** An objective that wants to move everything moves nothing. */
    private static final int MOST = 10;

    private final AimStore store;
    private final ObjectiveStore objectives;
    private final KpiQuery kpis;
    private final Editing editing;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Aims(
            AimStore store,
            ObjectiveStore objectives,
            KpiQuery kpis,
            Editing editing,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.objectives = objectives;
        this.kpis = kpis;
        this.editing = editing;
        this.clock = clock;
        this.events = events;
    }

    /** At the KPIs that the actor may see. */
    @Transactional(readOnly = true)
    public List<Aim> of(Actor actor, Objective.Id id) {
        var aims = store.of(actor.workspace(), objectives.get(actor, id).id());
        var seen = kpis.seen(actor, aims.stream().flatMap(Aim::names).toList());
        return aims.stream()
                .filter(aim -> seen.contains(aim.kpi()))
                .map(aim -> aim.names().allMatch(seen::contains) ? aim : aim.alone())
                .toList();
    }

    /** Takes the place of an earlier aim at the same KPI. What is the same as before stays declared when it was. */
    @Transactional
    public void aim(Actor actor, Objective.Id id, Aim aim) {
        var opened = editing.objective(actor, id);
        opened.requireLiving();
        aim.check();
        kpis.unit(actor, aim.kpi());
        var before = store.of(actor.workspace(), id);
        if (before.contains(aim)) return;
        var others = before.stream().filter(a -> !a.kpi().equals(aim.kpi())).toList();
        if (others.size() >= MOST) {
            throw new Refused.Conflict("no.objectives.too-many-aims", MOST);
        }
        checkComparison(actor, aim, others);
        store.save(actor, id, aim, clock.instant());
        tell(actor, Change.AIMED, opened.objective(), aim);
    }

    /** What the work touches is no measure of what would have been without it. */
    private void checkComparison(Actor actor, Aim aim, List<Aim> others) {
        var moved = Stream.concat(Stream.of(aim), others.stream()).map(Aim::kpi).collect(Collectors.toSet());
        Stream.concat(Stream.of(aim), others.stream())
                .flatMap(one -> Stream.ofNullable(one.comparison()))
                .filter(moved::contains)
                .findFirst()
                .ifPresent(both -> {
                    throw new Refused.Invalid("comparison", both.value(), "no.objectives.comparison-moved");
                });
        if (aim.comparison() != null) kpis.requireSameCadence(actor, aim.kpi(), aim.comparison());
    }

    @Transactional
    public void remove(Actor actor, Objective.Id id, Kpi.Id kpi) {
        var opened = editing.objective(actor, id);
        opened.requireLiving();
        var aim = store.of(actor.workspace(), id).stream()
                .filter(a -> a.kpi().equals(kpi))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("aim"));
        store.remove(actor.workspace(), id, kpi);
        tell(actor, Change.AIM_REMOVED, opened.objective(), aim);
    }

    private void tell(Actor actor, Change change, Objective objective, Aim aim) {
        var more = new HashMap<String, Object>();
        more.put("kpi", aim.kpi().value().toString());
        more.put("direction", aim.way().name());
        if (aim.size() != null) more.put("size", aim.size());
        if (aim.delayDays() != null) more.put("delayDays", aim.delayDays());
        if (aim.comparison() != null)
            more.put("comparison", aim.comparison().value().toString());
        events.publishEvent(new ObjectiveChanged(actor, clock.instant(), change, objective, Map.copyOf(more)));
    }
}
