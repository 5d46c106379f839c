package org.waymark.objectives;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A cycle was closed, and all that was in it scored. How, depends on who asks: not everybody sees every objective. */
public record CycleScored(Actor by, Instant at, Cycle cycle) implements Fact {
    @Override
    public String kind() {
        return "cycle.scored";
    }

    @Override
    public Subject subject() {
        return new Subject("cycle", cycle.id().value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("name", cycle.name());
    }
}
