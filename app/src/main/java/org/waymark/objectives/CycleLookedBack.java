package org.waymark.objectives;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** Somebody wrote the retrospective of a cycle. */
public record CycleLookedBack(Actor by, Instant at, Cycle cycle) implements Fact {
    @Override
    public String kind() {
        return "cycle.looked-back";
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
