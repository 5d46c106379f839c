package org.waymark.objectives;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.ObjectiveChanged.Change;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Keeps which KPIs objectives want to move, which way, how far and how late. */
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

    @Transactional(readOnly = true)
    public List<Aim> of(Actor actor, Objective.Id id) {
        return store.of(actor.workspace(), objectives.get(actor, id).id());
    }

    /** Takes the place of an earlier aim at the same KPI. */
    @Transactional
    public void aim(Actor actor, Objective.Id id, Aim aim) {
        var opened = editing.objective(actor, id);
        opened.requireLiving();
        aim.check();
        kpis.unit(actor, aim.kpi());
        var others = store.of(actor.workspace(), id).stream()
                .filter(a -> !a.kpi().equals(aim.kpi()))
                .count();
        if (others >= MOST) {
            throw new Refused.Conflict("no.objectives.too-many-aims", MOST);
        }
        store.save(actor, id, aim, clock.instant());
        tell(actor, Change.AIMED, opened.objective(), aim);
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
        events.publishEvent(new ObjectiveChanged(actor, clock.instant(), change, objective, Map.copyOf(more)));
    }
}
