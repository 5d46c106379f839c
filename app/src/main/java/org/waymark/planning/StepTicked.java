package org.waymark.planning;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** Somebody ticked a step of the checklist of a cycle, or took the tick away. */
public record StepTicked(Actor by, Instant at, Cycle cycle, Step step, boolean ticked) implements Fact {
    @Override
    public String kind() {
        return ticked ? "cycle.step-ticked" : "cycle.step-unticked";
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
        return Map.of("name", cycle.name(), "step", step.name());
    }
}
