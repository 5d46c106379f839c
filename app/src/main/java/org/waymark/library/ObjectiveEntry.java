package org.waymark.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An objective as it is written in a file or a column; null is what was left out. */
record ObjectiveEntry(
        String title,
        String why,
        List<KeyResultEntry> keyResults,
        @Nullable List<String> moves,
        @Nullable Integer delayDays) {
    /** @param kpis those of the library by name; lend their unit to the key results that they measure */
    ObjectiveTemplate template(String key, @Nullable Shelf shelf, Function<String, @Nullable KpiTemplate> kpis) {
        return new ObjectiveTemplate(
                key,
                shelf,
                title,
                why,
                keyResults.stream()
                        .map(one -> one.template(one.kpi() == null ? null : kpis.apply(one.kpi())))
                        .toList(),
                Objects.requireNonNullElse(moves, List.of()),
                delayDays);
    }

    static Map<String, Object> written(ObjectiveTemplate of) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", of.name());
        json.put("why", of.why());
        json.put(
                "keyResults",
                of.keyResults().stream().map(KeyResultEntry::written).toList());
        json.put("moves", of.moves());
        if (of.delayDays() != null) json.put("delayDays", of.delayDays());
        return json;
    }
}
