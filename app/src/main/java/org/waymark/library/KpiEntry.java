package org.waymark.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Card;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.Metric;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;

/** A KPI as it is written in a file or a column; null is what was left out. */
record KpiEntry(
        String name,
        @Nullable List<String> words,
        String what,
        String why,
        String how,
        UnitEntry unit,
        Direction direction,
        Cadence cadence,
        Aggregation aggregation,
        Indicator indicator,
        @Nullable List<String> drivers,
        @Nullable List<String> guards,
        @Nullable String owner) {
    /** Days after the end of a period until its value is expected; nobody writes that into a template. */
    private static final int DUE_DAYS = 5;

    KpiTemplate template(String key, @Nullable Shelf shelf) {
        return new KpiTemplate(
                key,
                shelf,
                name,
                Objects.requireNonNullElse(words, List.of()),
                new Card(what, why, how, ""),
                new Metric(unit.unit(), direction, aggregation, cadence, DUE_DAYS),
                indicator,
                Objects.requireNonNullElse(drivers, List.of()),
                Objects.requireNonNullElse(guards, List.of()),
                Objects.requireNonNullElse(owner, ""));
    }

    static Map<String, Object> written(KpiTemplate of) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", of.name());
        json.put("what", of.card().what());
        json.put("why", of.card().why());
        json.put("how", of.card().how());
        json.put("unit", UnitEntry.written(of.metric().unit()));
        json.put("direction", of.metric().direction());
        json.put("cadence", of.metric().cadence());
        json.put("aggregation", of.metric().aggregation());
        json.put("indicator", of.indicator());
        json.put("drivers", of.drivers());
        json.put("guards", of.guards());
        return json;
    }
}
