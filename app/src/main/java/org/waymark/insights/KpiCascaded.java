package org.waymark.insights;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A KPI was made of those of teams, or that was undone. */
public record KpiCascaded(Actor by, Instant at, boolean undone, Kpi.Id kpi, String name, Map<String, Object> more)
        implements Fact {
    static final String DONE = "kpi.cascaded";

    public KpiCascaded {
        more = Map.copyOf(more);
    }

    @Override
    public String kind() {
        return undone ? "kpi.cascade-undone" : DONE;
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
