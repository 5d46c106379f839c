package org.waymark.objectives;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** An objective got its score, with its key results, because its cycle was closed. */
public record ObjectiveScored(Actor by, Instant at, ScoredObjective scored) implements Fact {
    @Override
    public String kind() {
        return "objective.scored";
    }

    @Override
    public Subject subject() {
        return new Subject("objective", about());
    }

    @Override
    public UUID about() {
        return scored.objective().id().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("title", scored.objective().title());
        if (scored.score() != null) details.put("score", scored.score().value());
        if (scored.attainment() != null)
            details.put("attainment", scored.attainment().name());
        return details;
    }
}
