package org.waymark.notifications;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.objectives.CheckInRecorded;
import org.waymark.objectives.KeyResultChanged;
import org.waymark.objectives.ObjectiveChanged;

/** Objectives and key results: who owns them now, and what others did with them. */
@Component
class GoalNews {
    private final Herald herald;

    GoalNews(Herald herald) {
        this.herald = herald;
    }

    @EventListener
    void on(ObjectiveChanged event) {
        var owner = event.objective().holder().owner();
        switch (event.change()) {
            case DRAFTED -> tell(event, Told.of(Reason.ASSIGNED, "assigned.objective", List.of(owner)));
            case EDITED -> {
                if (event.more().containsKey("owner")) {
                    tell(event, Told.of(Reason.ASSIGNED, "assigned.objective", List.of(owner)));
                } else {
                    tell(event, changed("objective.edited", owner));
                }
            }
            case PUBLISHED -> tell(event, changed("objective.published", owner));
            case WITHDRAWN -> tell(event, changed("objective.withdrawn", owner));
            case ARCHIVED -> tell(event, changed("objective.archived", owner));
            case RESTORED -> tell(event, changed("objective.restored", owner));
            case OVERRIDDEN -> tell(event, changed("objective.overridden", owner));
            case WORD_GIVEN -> tell(event, changed("objective.word", owner));
            case SHARED, OVERRIDE_REMOVED, WORD_REMOVED, AIMED, AIM_REMOVED -> {}
        }
    }

    @EventListener
    void on(KeyResultChanged event) {
        var owner = event.keyResult().definition().owner().value();
        var assigned = Told.of(Reason.ASSIGNED, "assigned.key-result", List.of(owner));
        switch (event.change()) {
            case ADDED -> tell(event, assigned);
            case EDITED ->
                tell(event, event.more().containsKey("owner") ? assigned : changed("key-result.edited", owner));
            case ARCHIVED -> {
                herald.settle(event, Reason.CHECK_IN, event.keyResult().id().value());
                tell(event, changed("key-result.archived", owner));
            }
            case RESTORED -> tell(event, changed("key-result.restored", owner));
        }
    }

    /** Whoever checked in, nobody needs to be reminded any more. */
    @EventListener
    void on(CheckInRecorded event) {
        if (event.checkIn().automatic()) return;
        herald.settle(event, Reason.CHECK_IN, event.keyResult().id().value());
        var owner = event.keyResult().definition().owner().value();
        herald.tell(event, Map.of("title", event.keyResult().title()), changed("key-result.checked-in", owner));
    }

    private void tell(ObjectiveChanged event, Told told) {
        herald.tell(event, Map.of("title", event.objective().title()), told);
    }

    private void tell(KeyResultChanged event, Told told) {
        herald.tell(event, Map.of("title", event.keyResult().title()), told);
    }

    private static Told changed(String says, UUID owner) {
        return Told.of(Reason.CHANGED, says, List.of(owner));
    }
}
