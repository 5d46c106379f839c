package org.waymark.kpis;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A workspace takes entered values by other rules now. */
public record ValueRulesChanged(Actor by, Instant at, ValueRules before, ValueRules after) implements Fact.OfWorkspace {
    @Override
    public String kind() {
        return "value-rules.changed";
    }

    @Override
    public Map<String, Object> details() {
        var changes = new LinkedHashMap<String, Object>();
        put(changes, "explainsMisses", before.explainsMisses(), after.explainsMisses());
        put(changes, "approves", before.approves(), after.approves());
        return changes;
    }

    private static void put(Map<String, Object> changes, String rule, boolean was, boolean is) {
        if (was != is) changes.put(rule, Map.of("before", was, "after", is));
    }
}
