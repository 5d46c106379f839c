package org.waymark.objectives;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * An objective goes on in the next cycle, as a draft. Whoever keeps something at the key results takes along what should go on.
 *
 * @param to the draft
 * @param keyResults those that go on, each with the one that carries it on
 * @param withWork those of them whose unfinished initiatives go along
 */
public record CarriedOver(
        Actor by,
        Instant at,
        Objective from,
        Objective to,
        Map<KeyResult.Id, KeyResult.Id> keyResults,
        Set<KeyResult.Id> withWork)
        implements Fact {
    public CarriedOver {
        keyResults = Map.copyOf(keyResults);
        withWork = Set.copyOf(withWork);
    }

    @Override
    public String kind() {
        return "objective.carried-over";
    }

    @Override
    public Subject subject() {
        return new Subject("objective", from.id().value());
    }

    @Override
    public UUID about() {
        return from.id().value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", from.title(), "successor", to.id().value().toString());
    }
}
