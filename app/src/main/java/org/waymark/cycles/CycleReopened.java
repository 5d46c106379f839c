package org.waymark.cycles;

import java.time.Instant;
import org.waymark.platform.Actor;

/** A closed cycle takes check-ins and edits again. */
public record CycleReopened(Actor by, Instant at, Cycle cycle) implements CycleFact {
    @Override
    public String kind() {
        return "cycle.reopened";
    }
}
