package org.waymark.objectives;

import java.time.Instant;
import java.util.Map;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** The limits that turn numbers into a status are others now. */
public record StatusLimitsChanged(Actor by, Instant at, StatusRules before, StatusRules after)
        implements Fact.OfWorkspace {
    @Override
    public String kind() {
        return "status-limits.changed";
    }

    @Override
    public Map<String, Object> details() {
        return Differences.between(fields(before), fields(after));
    }

    private static Map<String, Object> fields(StatusRules rules) {
        return Map.of(
                "atRiskPoints", rules.atRiskPoints(),
                "offTrackPoints", rules.offTrackPoints(),
                "atRiskConfidence", rules.atRiskConfidence(),
                "offTrackConfidence", rules.offTrackConfidence(),
                "lateDays", rules.lateDays());
    }
}
