package org.waymark.cycles;

import java.time.Instant;
import org.waymark.platform.Actor;

/** A cycle was made. */
public record CycleCreated(Actor by, Instant at, Cycle cycle) implements CycleFact {
    @Override
    public String kind() {
        return "cycle.created";
    }
}
