package org.waymark.insights;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A KPI was given a formula, another one, or none any more. */
public record FormulaChanged(Actor by, Instant at, Change change, Kpi.Id kpi, String name, Map<String, Object> more)
        implements Fact {
    public enum Change {
        SET("set"),
        REMOVED("removed");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        String kind() {
            return "formula." + word;
        }
    }

    public FormulaChanged {
        more = Map.copyOf(more);
    }

    @Override
    public String kind() {
        return change.kind();
    }

    @Override
    public Subject subject() {
        return new Subject("kpi", kpi.value());
    }

    @Override
    public UUID about() {
        return kpi.value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>(more);
        details.put("name", name);
        return details;
    }
}
