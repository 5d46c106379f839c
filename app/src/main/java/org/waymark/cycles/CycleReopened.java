package org.waymark.cycles;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A closed cycle takes check-ins and edits again. */
public record CycleReopened(Actor by, Instant at, Cycle cycle) implements Fact {
    @Override
    public String kind() {
        return "cycle.reopened";
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
        return Map.of(
                "name", cycle.name(),
                "start", cycle.period().start().toString(),
                "end", cycle.period().end().toString());
    }
}
