package org.waymark.objectives;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Kpi;

/**
 * An objective that was scored and, where its people wanted it, carried over.
 *
 * @param successor the draft that carries it on
 * @param keyResults those that go on, each with the one that carries it on
 * @param kpis those that are watched from now on, each with its KPI
 */
public record Closed(
        ScoredObjective scored,
        Objective.@Nullable Id successor,
        Map<KeyResult.Id, KeyResult.Id> keyResults,
        Map<KeyResult.Id, Kpi.Id> kpis) {

    static Closed ended(ScoredObjective scored) {
        return new Closed(scored, scored.successor(), Map.of(), Map.of());
    }

    Closed watching(Map<KeyResult.Id, Kpi.Id> kept) {
        return new Closed(scored, successor, keyResults, kept);
    }
}
