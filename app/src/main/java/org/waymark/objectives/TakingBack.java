package org.waymark.objectives;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;

/** Puts away the drafts of a close that is taken back. Those that somebody has worked on stay: their work is not the close's to undo. */
@Component
class TakingBack {
    private final ObjectiveStore objectives;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakingBack(ObjectiveStore objectives, Clock clock, ApplicationEventPublisher events) {
        this.objectives = objectives;
        this.clock = clock;
        this.events = events;
    }

    void of(Actor actor, List<Objective.Id> drafts) {
        for (var draft : objectives.lockAll(actor.workspace(), drafts)) {
            if (!draft.isDraft() || draft.version() > 1 || draft.isArchived()) continue;
            var archived = draft.archived(clock.instant());
            objectives.save(actor.workspace(), archived);
            events.publishEvent(
                    new ObjectiveChanged(actor, clock.instant(), ObjectiveChanged.Change.ARCHIVED, archived, Map.of()));
        }
    }
}
