package org.waymark.alignment;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ProgressMoved;
import org.waymark.objectives.RollUps;
import org.waymark.platform.Actor;

/** Carries what moved below to all that counts on it, in the same transaction, so that no page contradicts another. */
@Component
class RollUp {
    private final BranchQuery query;
    private final RollUps rollUps;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RollUp(BranchQuery query, RollUps rollUps, Clock clock, ApplicationEventPublisher events) {
        this.query = query;
        this.rollUps = rollUps;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(ProgressMoved event) {
        from(event.workspace(), event.by(), event.objectives());
    }

    /** @param by null when it was nobody but the time that passed */
    void from(UUID workspace, @Nullable Actor by, Set<Objective.Id> seeds) {
        query.above(workspace, seeds).climb(seeds, (id, children) -> take(workspace, by, id, children));
    }

    private Branch.Outcome take(UUID workspace, @Nullable Actor by, Objective.Id id, Objective.Children children) {
        var taken = rollUps.take(workspace, id, children);
        if (taken.moved() && by != null) {
            events.publishEvent(new ProgressRolledUp(by, clock.instant(), taken.before(), taken.after()));
        }
        return new Branch.Outcome(taken.after(), taken.moved());
    }
}
