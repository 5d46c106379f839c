package org.waymark.notifications;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.objectives.CheckInRecorded;
import org.waymark.objectives.KeyResultChanged;
import org.waymark.objectives.ObjectiveChanged;
import org.waymark.platform.Fact;
import org.waymark.talk.Follows;
import org.waymark.talk.Subject;

/** Objectives and key results: who owns them now, and what others did with them; their owners follow them without asking. */
@Component
class GoalNews {
    private final Herald herald;
    private final Follows follows;

    GoalNews(Herald herald, Follows follows) {
        this.herald = herald;
        this.follows = follows;
    }

    @EventListener
    void on(ObjectiveChanged event) {
        switch (event.change()) {
            case DRAFTED -> tell(event, assigned(event));
            case EDITED -> {
                var handed = event.more().containsKey("owner");
                tell(event, handed ? assigned(event) : Told.NOBODY, changed(event, "objective.edited"));
            }
            case PUBLISHED -> tell(event, changed(event, "objective.published"));
            case WITHDRAWN -> tell(event, changed(event, "objective.withdrawn"));
            case ARCHIVED -> tell(event, changed(event, "objective.archived"));
            case RESTORED -> tell(event, changed(event, "objective.restored"));
            case OVERRIDDEN -> tell(event, changed(event, "objective.overridden"));
            case WORD_GIVEN -> tell(event, changed(event, "objective.word"));
            case SHARED, OVERRIDE_REMOVED, WORD_REMOVED, AIMED, AIM_REMOVED -> {}
        }
    }

    @EventListener
    void on(KeyResultChanged event) {
        switch (event.change()) {
            case ADDED -> tell(event, assigned(event), changed(event, "key-result.added"));
            case EDITED -> {
                var handed = event.more().containsKey("owner");
                tell(event, handed ? assigned(event) : Told.NOBODY, changed(event, "key-result.edited"));
            }
            case ARCHIVED -> {
                herald.settle(event, Reason.CHECK_IN, event.keyResult().id().value());
                tell(event, changed(event, "key-result.archived"));
            }
            case RESTORED -> tell(event, changed(event, "key-result.restored"));
        }
    }

    /** Whoever checked in, nobody needs to be reminded any more. */
    @EventListener
    void on(CheckInRecorded event) {
        if (event.checkIn().automatic()) return;
        herald.settle(event, Reason.CHECK_IN, event.keyResult().id().value());
        herald.tell(event, Map.of("title", event.keyResult().title()), changed(event, "key-result.checked-in"));
    }

    private static Told assigned(ObjectiveChanged event) {
        var owner = event.objective().holder().owner();
        return Told.of(Reason.ASSIGNED, "assigned.objective", List.of(owner));
    }

    private static Told assigned(KeyResultChanged event) {
        var owner = event.keyResult().definition().owner().value();
        return Told.of(Reason.ASSIGNED, "assigned.key-result", List.of(owner));
    }

    private Told changed(Fact fact, String says) {
        return Subject.of(fact.subject())
                .map(subject -> Told.of(
                        Reason.CHANGED, says, follows.followersOf(fact.by().workspace(), subject)))
                .orElse(Told.NOBODY);
    }

    private void tell(ObjectiveChanged event, Told... told) {
        herald.tell(event, Map.of("title", event.objective().title()), told);
    }

    private void tell(KeyResultChanged event, Told... told) {
        herald.tell(event, Map.of("title", event.keyResult().title()), told);
    }
}
