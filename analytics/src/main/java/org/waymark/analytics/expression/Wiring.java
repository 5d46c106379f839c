package org.waymark.analytics.expression;

import java.util.List;

/** What became of putting formulas in order. */
public sealed interface Wiring permits Graph, Wiring.Cycle {
    /**
     * Computed KPIs that need each other.
     *
     * @param ids each needs the next; the last is the first again
     */
    record Cycle(List<String> ids) implements Wiring {
        public Cycle {
            ids = List.copyOf(ids);
        }
    }
}
