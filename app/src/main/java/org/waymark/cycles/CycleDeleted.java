package org.waymark.cycles;

import java.time.Instant;
import org.waymark.platform.Actor;

/** A cycle is taken away. Told before it is gone, so that whoever keeps something in it can refuse. */
public record CycleDeleted(Actor by, Instant at, Cycle cycle) implements CycleFact {
    @Override
    public String kind() {
        return "cycle.deleted";
    }
}
