package org.waymark.objectives;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * An objective came in with many others, or went again with them. What it brought along is part of this and no fact of its own.
 *
 * @param back whether the import was undone
 */
public record ObjectiveTaken(
        Actor by, Instant at, Objective.Id objective, String title, int keyResults, int checkIns, boolean back)
        implements Fact {
    @Override
    public String kind() {
        return back ? "objective.import-undone" : "objective.imported";
    }

    @Override
    public Subject subject() {
        return new Subject("objective", objective.value());
    }

    @Override
    public UUID about() {
        return objective.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", title, "keyResults", keyResults, "checkIns", checkIns);
    }
}
