package org.waymark.web.kpis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.insights.ImpactStudy;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;

/**
 * What the findings about a KPI name: other KPIs that the reader may see, and the pictures of studies by their objectives. What is
 * missing here stays unnamed.
 *
 * @param signals the newest first
 */
public record Mentions(Map<UUID, Mention> kpis, Map<UUID, ImpactStudy.Detail> studies, List<KpiSignal> signals) {
    static final Mentions NONE = new Mentions(Map.of(), Map.of(), List.of());

    public record Mention(UUID id, String name, Unit unit, Direction direction) {}

    public Mentions {
        kpis = Map.copyOf(kpis);
        studies = Map.copyOf(studies);
        signals = List.copyOf(signals);
    }

    Optional<Mention> of(UUID kpi) {
        return Optional.ofNullable(kpis.get(kpi));
    }
}
