package org.waymark.analytics.expression;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.analytics.Series;

/**
 * All computed KPIs with their values. When some values change, only what is above them is computed again; the rest stays the very
 * same.
 */
public final class Sheet {
    /**
     * Where a computed KPI has values.
     *
     * @param usual how they become values of longer periods, unless a formula says otherwise
     */
    public record Plan(Grid grid, Alignment usual) {}

    private final Graph graph;
    private final Map<String, Plan> plans;
    private final Calendar calendar;
    private final Map<String, Measured> values = new HashMap<>(); // of all KPIs, measured and computed
    private final Map<String, Evaluation> results = new HashMap<>();
    private final List<String> recomputed;

    private Sheet(Graph graph, Map<String, Plan> plans, Calendar calendar, List<String> recomputed) {
        this.graph = graph;
        this.plans = plans;
        this.calendar = calendar;
        this.recomputed = recomputed;
    }

    /**
     * Computes everything. Throws IllegalArgumentException if a computed KPI has no plan, a referenced one no values, or one longer
     * periods than the formula that needs it: {@link Derived#of} tells beforehand.
     */
    public static Sheet of(Graph graph, Map<String, Plan> plans, Map<String, Measured> measured, Calendar calendar) {
        var sheet = new Sheet(graph, Map.copyOf(plans), calendar, graph.order());
        sheet.values.putAll(measured);
        sheet.recompute();
        return sheet;
    }

    /** With other values of some measured KPIs. */
    public Sheet with(Map<String, Measured> changed) {
        var sheet = new Sheet(graph, plans, calendar, graph.stale(changed.keySet()));
        sheet.values.putAll(values);
        sheet.values.putAll(changed);
        sheet.results.putAll(results);
        sheet.recompute();
        return sheet;
    }

    private void recompute() {
        for (var id : recomputed) {
            var plan = plans.get(id);
            if (plan == null) throw new IllegalArgumentException("There is no plan for " + id);
            var result = graph.formula(id).over(plan.grid(), values, calendar);
            results.put(id, result);
            values.put(id, new Measured(plan.grid(), series(result, plan.grid()), plan.usual()));
        }
    }

    private static Series series(Evaluation result, Grid grid) {
        return switch (result) {
            case Computed computed -> computed.values();
            case Mistake _ -> {
                var gaps = new double[grid.periods()];
                Arrays.fill(gaps, Double.NaN);
                yield Series.withGaps(gaps);
            }
        };
    }

    /** Of a computed KPI. Throws IllegalArgumentException for any other. */
    public Evaluation result(String id) {
        var result = results.get(id);
        if (result == null) throw new IllegalArgumentException("Not computed: " + id);
        return result;
    }

    public Graph graph() {
        return graph;
    }

    /** What was computed for this sheet, in order. */
    public List<String> recomputed() {
        return recomputed;
    }
}
