package org.waymark.objectives;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective of a cycle that is to be closed, with all that was said of it.
 *
 * @param seen whether who closes may see it; what they may not see is scored all the same
 * @param successor what carries it on already, from a close that was taken back
 */
record Candidate(
        Objective objective,
        @Nullable ObjectiveGrade grade,
        List<Part> parts,
        boolean seen,
        Objective.@Nullable Id successor) {

    record Part(KeyResult keyResult, @Nullable Grade grade) {}

    Candidate {
        parts = List.copyOf(parts);
    }
}
