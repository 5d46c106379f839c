package org.waymark.cycles;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A cycle has another name, other days or another parent. */
public record CycleEdited(Actor by, Instant at, Cycle before, Cycle cycle) implements Fact {
    @Override
    public String kind() {
        return "cycle.edited";
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
        return Map.of("before", named(before), "after", named(cycle));
    }

    private static Map<String, Object> named(Cycle cycle) {
        return Map.of(
                "name", cycle.name(),
                "start", cycle.period().start().toString(),
                "end", cycle.period().end().toString());
    }
}
