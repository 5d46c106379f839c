package org.waymark.planning;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * Drafts of a cycle were published together, or made drafts again together; each of them also tells for itself.
 *
 * @param count how many
 */
public record CyclePublished(Actor by, Instant at, Cycle cycle, int count, boolean withdrawn) implements Fact {
    @Override
    public String kind() {
        return withdrawn ? "cycle.publication-withdrawn" : "cycle.published";
    }

    @Override
    public Subject subject() {
        return new Subject("cycle", cycle.id().value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("name", cycle.name(), "count", count);
    }
}
