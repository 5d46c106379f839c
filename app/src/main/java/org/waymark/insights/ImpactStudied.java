package org.waymark.insights;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * Another verdict on what an objective did to a KPI. The KPI stands in it by its id only, because not everybody who sees the objective
 * sees the KPI.
 *
 * @param title of the objective
 */
public record ImpactStudied(Actor by, Instant at, ImpactStudy study, String title) implements Fact {
    @Override
    public String kind() {
        return "impact-study.judged";
    }

    @Override
    public Subject subject() {
        return new Subject("objective", study.objective().value());
    }

    @Override
    public UUID about() {
        return study.objective().value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "title", title,
                "kpi", study.kpi().value().toString(),
                "verdict", study.verdict().name());
    }
}
