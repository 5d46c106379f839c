package org.waymark.cycles;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Fact;

/** Something happened to a cycle; all of the workspace may see it. */
sealed interface CycleFact extends Fact permits CycleClosed, CycleCreated, CycleDeleted, CycleEdited, CycleReopened {
    Cycle cycle();

    @Override
    default Subject subject() {
        return new Subject("cycle", cycle().id().value());
    }

    @Override
    default @Nullable UUID about() {
        return null;
    }

    @Override
    default Map<String, Object> details() {
        return named(cycle());
    }

    static Map<String, Object> named(Cycle cycle) {
        return Map.of(
                "name", cycle.name(),
                "start", cycle.period().start().toString(),
                "end", cycle.period().end().toString());
    }
}
