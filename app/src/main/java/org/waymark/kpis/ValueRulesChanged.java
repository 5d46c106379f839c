package org.waymark.kpis;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A workspace takes entered values by other rules now. */
public record ValueRulesChanged(Actor by, Instant at, ValueRules before, ValueRules after) implements Fact {
    @Override
    public String kind() {
        return "value-rules.changed";
    }

    @Override
    public Subject subject() {
        return new Subject("workspace", by.workspace());
    }

    @Override
    public @Nullable UUID about() {
        return null;
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
