package org.waymark.alignment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Progress;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** An objective moved because of something that contributes to it. */
public record ProgressRolledUp(Actor by, Instant at, Objective before, Objective objective) implements Fact {
    @Override
    public String kind() {
        return "progress.rolled-up";
    }

    @Override
    public Subject subject() {
        return new Subject("objective", objective.id().value());
    }

    @Override
    public UUID about() {
        return objective.id().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("title", objective.title());
        put(details, "progressBefore", before.outlook().progress());
        put(details, "progress", objective.outlook().progress());
        details.put("statusBefore", before.outlook().status().name());
        details.put("status", objective.outlook().status().name());
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Progress progress) {
        if (progress != null) details.put(name, progress.ratio());
    }
}
