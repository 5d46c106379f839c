package org.waymark.people;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** The settings of a workspace changed; the time zone and the fiscal year decide where days and cycles begin. */
public record WorkspaceChanged(Actor by, Instant at, Workspace before, Workspace after) implements Fact {
    @Override
    public String kind() {
        return "workspace.changed";
    }

    @Override
    public Subject subject() {
        return new Subject("workspace", after.id().value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("before", line(before), "after", line(after));
    }

    private static Map<String, Object> line(Workspace workspace) {
        return Map.of(
                "name", workspace.name(),
                "timeZone", workspace.timeZone().getId(),
                "fiscalYearStart", workspace.fiscalYearStart().getValue(),
                "checkInWeekday", workspace.checkInWeekday().getValue());
    }
}
