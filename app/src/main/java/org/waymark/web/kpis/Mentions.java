package org.waymark.web.kpis;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.insights.ImpactStudy;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;

/**
 * What the findings about a KPI name: other KPIs that the reader may see, and the pictures of studies by their objectives. What is
 * missing here stays unnamed.
 */
public record Mentions(Map<UUID, Mention> kpis, Map<UUID, ImpactStudy.Detail> studies) {
    static final Mentions NONE = new Mentions(Map.of(), Map.of());

    public record Mention(UUID id, String name, Unit unit, Direction direction) {}

    public Mentions {
        kpis = Map.copyOf(kpis);
        studies = Map.copyOf(studies);
    }

    Optional<Mention> of(UUID kpi) {
        return Optional.ofNullable(kpis.get(kpi));
    }
}
