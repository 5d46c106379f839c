package org.waymark.initiatives;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** The milestones of a key result follow its initiatives from now on, or no longer. */
public record FollowingChanged(
        Actor by, Instant at, KeyResult.Id keyResult, Objective.Id objective, String title, boolean follows)
        implements Fact {
    @Override
    public String kind() {
        return follows ? "key-result.follows-work" : "key-result.follows-no-more";
    }

    @Override
    public Subject subject() {
        return new Subject("key-result", keyResult.value());
    }

    @Override
    public UUID about() {
        return objective.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", title);
    }
}
