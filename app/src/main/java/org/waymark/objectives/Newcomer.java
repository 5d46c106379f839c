package org.waymark.objectives;

import java.time.Instant;
import java.util.List;
import org.waymark.platform.Actor;

/** An objective as it is after it came in, with all that came along. */
record Newcomer(Objective objective, List<String> tags, List<KeyResult> keyResults, List<CheckIn> checkIns) {
    ObjectiveTaken told(Actor by, Instant at) {
        return new ObjectiveTaken(by, at, objective.id(), objective.title(), keyResults.size(), checkIns.size(), false);
    }
}
