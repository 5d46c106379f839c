package org.waymark.cycles;

import java.time.Instant;
import java.util.Map;
import org.waymark.platform.Actor;

/** A cycle has another name, other days or another parent. */
public record CycleEdited(Actor by, Instant at, Cycle before, Cycle cycle) implements CycleFact {
    @Override
    public String kind() {
        return "cycle.edited";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("before", CycleFact.named(before), "after", CycleFact.named(cycle));
    }
}
