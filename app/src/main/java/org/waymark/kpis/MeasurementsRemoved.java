package org.waymark.kpis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.measure.Measurement;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * Values of a KPI were taken away; they can be put back.
 *
 * @param kpi the KPI as it is now, with its newest value and standing
 * @param removed what was taken away, oldest first
 */
public record MeasurementsRemoved(Actor by, Instant at, Kpi kpi, List<Measurement> removed, String reason)
        implements Fact {
    private static final int SHOWN = 12;

    public MeasurementsRemoved {
        removed = List.copyOf(removed);
    }

    @Override
    public String kind() {
        return "measurements.removed";
    }

    @Override
    public Subject subject() {
        return new Subject("kpi", kpi.id().value());
    }

    @Override
    public UUID about() {
        return kpi.id().value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "name", kpi.name(),
                "count", removed.size(),
                "reason", reason,
                "standing", kpi.standing().name(),
                "computed", kpi.computed(),
                "values",
                        removed.reversed().stream()
                                .limit(SHOWN)
                                .map(value -> Map.of("day", value.day().toString(), "value", value.value()))
                                .toList());
    }
}
