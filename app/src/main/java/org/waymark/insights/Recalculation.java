package org.waymark.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Series;
import org.waymark.analytics.expression.Calendar;
import org.waymark.analytics.expression.Evaluation;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Graph;
import org.waymark.analytics.expression.Grid;
import org.waymark.analytics.expression.Measured;
import org.waymark.analytics.expression.Mistake;
import org.waymark.kpis.Computed;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Metric;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Digits;
import org.waymark.measure.Period;

/**
 * Computes KPIs again after what they are made of has changed: only those above it, each after those it needs, and only from the first
 * to the last period concerned.
 *
 * @param graph the formulas of the KPIs that may be concerned
 * @param metrics of those KPIs and of all that they name
 */
record Recalculation(Graph graph, Map<Kpi.Id, Metric> metrics, Calendar calendar, LocalDate today) {
    /** Periods that are computed in one go, so that the largest formula stays within what the language allows. */
    private static final int PIECE = 1_000;

    /**
     * The computed KPIs whose values may be others, in the order in which they have to be computed, with the days concerned.
     *
     * @param changed the KPIs with other values, and the days of those
     * @param anew computed KPIs to be computed over these days, whatever changed
     */
    SequencedMap<Kpi.Id, Period> stale(Map<Kpi.Id, Period> changed, Map<Kpi.Id, Period> anew) {
        var all = new HashMap<>(changed);
        var stale = new LinkedHashMap<Kpi.Id, Period>();
        for (var id : graph.order()) {
            var kpi = Operand.of(id).kpi();
            if (metrics.get(kpi) == null) continue;
            var days = Optional.ofNullable(anew.get(kpi))
                    .map(span -> capped(kpi, span))
                    .orElse(null);
            for (var reference : graph.formula(id).references()) {
                var input = all.get(Operand.of(reference).kpi());
                if (input != null) days = together(days, concerned(kpi, graph.formula(id), input));
            }
            if (days == null) continue;
            stale.put(kpi, days);
            all.merge(kpi, days, Recalculation::together);
        }
        return stale;
    }

    private @Nullable Period concerned(Kpi.Id kpi, Formula formula, Period input) {
        var cadence = metric(kpi).cadence();
        var last = Reach.of(formula.expression()).lastConcerned(input.end(), cadence, calendar);
        return capped(kpi, new Period(cadence.periodOf(input.start()).end(), last));
    }

    /** What has not begun has no values. */
    private @Nullable Period capped(Kpi.Id kpi, Period days) {
        var cadence = metric(kpi).cadence();
        var first = cadence.periodOf(days.start()).end();
        var last =
                cadence.periodOf(days.end().isAfter(today) ? today : days.end()).end();
        return last.isBefore(first) ? null : new Period(first, last);
    }

    private static @Nullable Period together(@Nullable Period one, @Nullable Period other) {
        if (one == null || other == null) return one == null ? other : one;
        return new Period(
                one.start().isBefore(other.start()) ? one.start() : other.start(),
                one.end().isAfter(other.end()) ? one.end() : other.end());
    }

    /** How many values that are. */
    int periods(Kpi.Id kpi, Period days) {
        return Grains.grid(metric(kpi).cadence(), days).periods();
    }

    /** All days whose inputs count for the values within some days. */
    Period needed(Kpi.Id kpi, Period days) {
        var cadence = metric(kpi).cadence();
        var reach = Reach.of(formula(kpi).expression());
        return new Period(reach.firstNeeded(days.start(), cadence, calendar), days.end());
    }

    /** @param known holds the values of all that the KPI is made of, over the days {@link #needed} */
    Computed computed(Kpi.Id kpi, Period days, Ledger known) {
        var values = new TreeMap<LocalDate, Computed.Value>();
        if (fits(kpi)) for (var piece : pieces(kpi, days)) compute(kpi, piece, known, values);
        return new Computed(kpi, days, values);
    }

    /** Whether all that it is made of is measured at least as often: a frequency may have changed while there were no values. */
    private boolean fits(Kpi.Id kpi) {
        return formula(kpi).references().stream()
                .map(reference -> metrics.get(Operand.of(reference).kpi()))
                .allMatch(input ->
                        input != null && input.cadence().compareTo(metric(kpi).cadence()) <= 0);
    }

    private List<Period> pieces(Kpi.Id kpi, Period days) {
        var grid = Grains.grid(metric(kpi).cadence(), days);
        var pieces = new ArrayList<Period>();
        for (int place = 0; place < grid.periods(); place += PIECE)
            pieces.add(new Period(
                    Grains.lastDay(grid, place), Grains.lastDay(grid, Math.min(grid.periods(), place + PIECE) - 1)));
        return pieces;
    }

    private void compute(Kpi.Id kpi, Period days, Ledger known, Map<LocalDate, Computed.Value> values) {
        var grid = Grains.grid(metric(kpi).cadence(), needed(kpi, days));
        var inputs = inputs(formula(kpi), new Period(grid.first(), days.end()), known);
        var series = series(formula(kpi), grid, inputs);
        var below = metric(kpi).aggregation() == Aggregation.RATIO
                ? formula(kpi)
                        .denominator()
                        .map(formula -> series(formula, grid, inputs))
                        .orElse(null)
                : null;
        if (series == null) return;
        for (int place = Grains.place(metric(kpi).cadence(), grid.first(), days.start());
                place < grid.periods();
                place++) {
            if (!series.has(place) || !Digits.accepts(series.at(place))) continue;
            var whole = below == null || !below.has(place) ? null : Double.valueOf(Digits.clean(below.at(place)));
            values.put(Grains.lastDay(grid, place), new Computed.Value(Digits.clean(series.at(place)), whole));
        }
    }

    private Map<String, Measured> inputs(Formula formula, Period days, Ledger known) {
        var inputs = new HashMap<String, Measured>();
        for (var reference : formula.references()) {
            var operand = Operand.of(reference);
            inputs.put(reference, known.measured(operand, metric(operand.kpi()), days));
        }
        return inputs;
    }

    private @Nullable Series series(Formula formula, Grid grid, Map<String, Measured> inputs) {
        var evaluated = evaluated(formula, grid, inputs);
        return evaluated == null ? null : evaluated.values();
    }

    /** With all that is missing and why, from as early as the values within the days need it; null: that cannot be computed. */
    org.waymark.analytics.expression.@Nullable Computed evaluated(Kpi.Id kpi, Period days, Ledger known) {
        var grid = Grains.grid(metric(kpi).cadence(), needed(kpi, days));
        return evaluated(formula(kpi), grid, inputs(formula(kpi), new Period(grid.first(), days.end()), known));
    }

    private org.waymark.analytics.expression.@Nullable Computed evaluated(
            Formula formula, Grid grid, Map<String, Measured> inputs) {
        Evaluation evaluation = formula.over(grid, inputs, calendar);
        return switch (evaluation) {
            case org.waymark.analytics.expression.Computed computed -> computed;
            case Mistake _ -> null;
        };
    }

    private Formula formula(Kpi.Id kpi) {
        return graph.formula(kpi.value().toString());
    }

    private Metric metric(Kpi.Id kpi) {
        return Objects.requireNonNull(metrics.get(kpi));
    }
}
