package org.waymark.objectives;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a line of the history says of an edit: of each field that is another one now, what was before and what is after. */
final class Differences {
    private Differences() {}

    static Map<String, Object> between(Map<String, Object> before, Map<String, Object> after) {
        var changed = new LinkedHashMap<String, Object>();
        after.forEach((name, now) -> {
            var then = before.get(name);
            if (!Objects.equals(then, now)) {
                changed.put(name, Map.of("before", Objects.requireNonNullElse(then, ""), "after", now));
            }
        });
        return changed;
    }

    static Map<String, Object> between(Objective before, Objective after) {
        return between(fields(before), fields(after));
    }

    static Map<String, Object> between(KeyResult.Definition before, KeyResult.Definition after) {
        return between(fields(before), fields(after));
    }

    private static Map<String, Object> fields(Objective objective) {
        var definition = objective.definition();
        var team = definition.holder().team();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", definition.title());
        fields.put("problem", definition.problem());
        fields.put("description", definition.description());
        fields.put("cycle", definition.cycle().value().toString());
        fields.put("level", definition.holder().level().name());
        fields.put("owner", definition.holder().owner().toString());
        fields.put("team", team == null ? "" : team.toString());
        fields.put("kind", definition.kind().name());
        fields.put("countsChildren", definition.countsChildren());
        fields.put("restricted", objective.restricted());
        return fields;
    }

    private static Map<String, Object> fields(KeyResult.Definition definition) {
        var kpi = definition.kpi();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", definition.title());
        fields.put("description", definition.description());
        fields.put("owner", definition.owner().value().toString());
        fields.put("target", TargetJson.write(definition.target()));
        fields.put("curve", TargetJson.write(definition.curve()));
        fields.put("unit", definition.unit().symbol());
        fields.put("decimals", definition.unit().decimals());
        fields.put("start", definition.period().start().toString());
        fields.put("due", definition.period().end().toString());
        fields.put("cadence", definition.cadence().name());
        fields.put("weight", definition.weight());
        fields.put("kpi", kpi == null ? "" : kpi.value().toString());
        return fields;
    }
}
