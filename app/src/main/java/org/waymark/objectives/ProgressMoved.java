package org.waymark.objectives;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;

/**
 * The numbers of objectives or of their key results may be others than before; whoever counts on them looks again, in the same
 * transaction. No line of the history: what made them move is one.
 *
 * @param by null when it was nobody but the time that passed
 */
public record ProgressMoved(UUID workspace, @Nullable Actor by, Instant at, Set<Objective.Id> objectives) {
    public ProgressMoved {
        objectives = Set.copyOf(objectives);
    }
}
