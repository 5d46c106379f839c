package org.waymark.cycles;

import java.time.Instant;
import org.waymark.platform.Actor;

/** A cycle was closed: what it holds stays as it is from now on. */
public record CycleClosed(Actor by, Instant at, Cycle cycle) implements CycleFact {
    @Override
    public String kind() {
        return "cycle.closed";
    }
}
