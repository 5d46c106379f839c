package org.waymark.ops.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Card;
import org.waymark.kpis.Indicator;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;

/**
 * A KPI of the demo world, as written in {@code demo/kpis.yaml}. Periods are counted back from the running one: -1 is the last
 * complete month or week. Where a {@code first} one is given, they are counted from the first one of the story, which is 0: so that
 * what objectives did stays beside them whatever day it is.
 *
 * @param team key of a team; null for a KPI of the company or of one person
 * @param personal whether it belongs to its owner alone
 * @param only keys of those who may see it beside its owner; null for everybody
 * @param formula over other KPIs of the file by their names; it makes the values where there are no others; null: it is only measured
 * @param first the period of the first value
 * @param values the newest last, and perhaps some that are still to come; where they are missing, {@link Phase}s say how they came about
 * @param newest what the last value is to be
 * @param late in how many days nobody has entered values
 * @param explained the reason of a signal, by the period whose value raised it
 * @param muted for how many days nobody wants to hear of its signals; 0: everybody does
 * @param targets from how many periods ago a bound holds: two numbers more are a band
 */
record Gauge(
        String key,
        String name,
        String category,
        String unit,
        @Nullable Integer decimals,
        Direction direction,
        Aggregation aggregation,
        Cadence cadence,
        Indicator indicator,
        String owner,
        @Nullable String measurer,
        @Nullable String team,
        boolean personal,
        @Nullable List<String> only,
        Card card,
        @Nullable String formula,
        @Nullable Integer first,
        List<List<Double>> targets,
        List<Double> values,
        List<Phase> phases,
        @Nullable Double newest,
        int late,
        boolean archived,
        List<Restated> restated,
        Map<Integer, String> notes,
        Map<Integer, String> explained,
        int muted) {
    Gauge {
        aggregation = Objects.requireNonNullElse(aggregation, Aggregation.LAST);
        cadence = Objects.requireNonNullElse(cadence, Cadence.MONTHLY);
        indicator = Objects.requireNonNullElse(indicator, Indicator.LAG);
        card = Objects.requireNonNullElse(card, Card.EMPTY);
        targets = Objects.requireNonNullElse(targets, List.of());
        values = Objects.requireNonNullElse(values, List.of());
        phases = Objects.requireNonNullElse(phases, List.of());
        restated = Objects.requireNonNullElse(restated, List.of());
        notes = Objects.requireNonNullElse(notes, Map.of());
        explained = Objects.requireNonNullElse(explained, Map.of());
    }

    boolean isComputed() {
        return formula != null && values.isEmpty() && phases.isEmpty();
    }

    /** The file. */
    record Board(List<Gauge> kpis) {}

    /** So many periods around a mean, with noise, a slope per period and a swing over the year that peaks in a month. */
    record Phase(int periods, double mean, double noise, double slope, double season, int peak) {}

    /** A value that was first entered wrongly and put right later. */
    record Restated(int period, double wrong, String why) {}
}
