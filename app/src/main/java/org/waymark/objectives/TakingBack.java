package org.waymark.objectives;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.platform.Actor;

/**
 * Puts away what a close made that is taken back: drafts and KPIs. Drafts that somebody has worked on stay, since their work is not the
 * close's to undo, and so do private KPIs, which only their owners may put away.
 */
@Component
class TakingBack {
    private final ObjectiveStore objectives;
    private final KpiQuery query;
    private final Kpis kpis;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakingBack(ObjectiveStore objectives, KpiQuery query, Kpis kpis, Clock clock, ApplicationEventPublisher events) {
        this.objectives = objectives;
        this.query = query;
        this.kpis = kpis;
        this.clock = clock;
        this.events = events;
    }

    void of(Actor actor, List<Objective.Id> drafts, List<Kpi.Id> made) {
        var seen = query.seen(actor, made);
        made.stream().filter(seen::contains).forEach(id -> kpis.archive(actor, id));
        for (var draft : objectives.lockAll(actor.workspace(), drafts)) {
            if (!draft.isDraft() || draft.version() > 1 || draft.isArchived()) continue;
            var archived = draft.archived(clock.instant());
            objectives.save(actor.workspace(), archived);
            events.publishEvent(
                    new ObjectiveChanged(actor, clock.instant(), ObjectiveChanged.Change.ARCHIVED, archived, Map.of()));
        }
    }
}
