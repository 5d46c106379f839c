package org.waymark.planning;

import java.util.List;
import java.util.UUID;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Objective;

/** What was published together. */
public record Publication(Id id, Cycle.Id cycle, List<Objective.Id> objectives) {
    public record Id(UUID value) {}

    public Publication {
        objectives = List.copyOf(objectives);
    }
}
