package org.waymark.kpis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Holder;

/**
 * What a KPI is: everything about it but its targets and values.
 *
 * @param measurer who enters the values, if that is not the owner
 */
public record Definition(
        String name,
        Card card,
        Holder holder,
        @Nullable UUID measurer,
        String category,
        Indicator indicator,
        Metric metric,
        Thresholds thresholds) {

    /** What was edited, for the history: the name of each field with its value before and now. */
    Map<String, Object> changesFrom(Definition before) {
        var was = before.fields();
        var changes = new LinkedHashMap<String, Object>();
        fields().forEach((field, now) -> {
            var old = was.getOrDefault(field, "");
            if (!Objects.equals(old, now)) {
                changes.put(field, Map.of("before", old, "now", now));
            }
        });
        return changes;
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", name);
        fields.put("what", card.what());
        fields.put("why", card.why());
        fields.put("how", card.how());
        fields.put("review", card.review());
        fields.put("level", holder.level().name());
        fields.put("owner", holder.owner().toString());
        fields.put("team", holder.team() == null ? "" : holder.team().toString());
        fields.put("measurer", measurer == null ? "" : measurer.toString());
        fields.put("category", category);
        fields.put("indicator", indicator.name());
        fields.put("unit", metric.unit().kind().name());
        fields.put("symbol", metric.unit().symbol());
        fields.put("decimals", metric.unit().decimals());
        fields.put("direction", metric.direction().name());
        fields.put("cadence", metric.cadence().name());
        fields.put("aggregation", metric.aggregation().name());
        fields.put("dueDays", metric.dueDays());
        fields.put("nearPercent", thresholds.nearPercent());
        return fields;
    }
}
