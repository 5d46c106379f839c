package org.waymark.code;

import java.time.Instant;
import java.util.Map;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** Somebody applied files of goals; what each of the changes did is told by facts of its own. */
public record GoalsApplied(Actor by, Instant at, int added, int changed, int archived) implements Fact.OfWorkspace {
    static GoalsApplied of(Actor by, Instant at, Plan plan) {
        return new GoalsApplied(
                by,
                at,
                plan.count(Change.Deed.ADD),
                plan.count(Change.Deed.CHANGE) + plan.count(Change.Deed.RESTORE),
                plan.count(Change.Deed.ARCHIVE));
    }

    @Override
    public String kind() {
        return "goals.applied";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("added", added, "changed", changed, "archived", archived);
    }
}
