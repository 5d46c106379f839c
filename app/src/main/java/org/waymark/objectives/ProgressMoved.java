package org.waymark.objectives;

import java.time.Instant;
import org.waymark.platform.Actor;

/**
 * The numbers of an objective or of its key results may be others than before; whoever counts on them looks again, in the same
 * transaction. No line of the history: what made them move is one.
 */
public record ProgressMoved(Actor by, Instant at, Objective.Id objective) {}
