package org.waymark.objectives;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An objective that was scored and, where its people wanted it, carried over.
 *
 * @param successor the draft that carries it on
 * @param keyResults those that go on, each with the one that carries it on
 */
record Closed(ScoredObjective scored, Objective.@Nullable Id successor, Map<KeyResult.Id, KeyResult.Id> keyResults) {

    static Closed ended(ScoredObjective scored) {
        return new Closed(scored, scored.successor(), Map.of());
    }
}
