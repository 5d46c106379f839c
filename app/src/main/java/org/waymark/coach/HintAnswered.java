package org.waymark.coach;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** Somebody kept things as they are although the coach said something, or took that back. */
public record HintAnswered(Actor by, Instant at, Objective objective, Rule rule, boolean dismissed) implements Fact {
    @Override
    public String kind() {
        return dismissed ? "hint.dismissed" : "hint.restored";
    }

    @Override
    public Subject subject() {
        return new Subject("objective", objective.id().value());
    }

    @Override
    public UUID about() {
        return objective.id().value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", objective.title(), "hint", rule.key());
    }
}
