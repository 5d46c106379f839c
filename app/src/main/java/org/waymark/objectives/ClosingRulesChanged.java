package org.waymark.objectives;

import java.time.Instant;
import java.util.Map;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A close calls objectives achieved by other limits now, or can be taken back for another time. */
public record ClosingRulesChanged(Actor by, Instant at, ClosingRules before, ClosingRules after)
        implements Fact.OfWorkspace {
    @Override
    public String kind() {
        return "closing-rules.changed";
    }

    @Override
    public Map<String, Object> details() {
        return Differences.between(fields(before), fields(after));
    }

    private static Map<String, Object> fields(ClosingRules rules) {
        return Map.of(
                "success", rules.success(),
                "expected", rules.expected(),
                "partly", rules.partly(),
                "graceDays", rules.graceDays());
    }
}
