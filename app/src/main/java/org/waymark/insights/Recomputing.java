package org.waymark.insights;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.analytics.expression.Calendar;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Graph;
import org.waymark.analytics.expression.Wiring;
import org.waymark.cycles.Today;
import org.waymark.kpis.Computed;
import org.waymark.kpis.ComputedValues;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;

/** Brings computed KPIs up to date. */
@Component
class Recomputing {
    /** KPIs that are computed and written together. */
    private static final int SLICE = 250;

    private final FormulaStore formulas;
    private final InputQuery inputs;
    private final TreeQuery trees;
    private final ComputedValues values;
    private final Today today;

    Recomputing(FormulaStore formulas, InputQuery inputs, TreeQuery trees, ComputedValues values, Today today) {
        this.formulas = formulas;
        this.inputs = inputs;
        this.trees = trees;
        this.values = values;
        this.today = today;
    }

    /**
     * What is to be computed, in order.
     *
     * @param stale the days concerned, by KPI, each after those it needs
     */
    record Work(Actor by, Recalculation how, SequencedMap<Kpi.Id, Period> stale) {
        /** How many values that are at most. */
        int size() {
            return stale.entrySet().stream()
                    .mapToInt(one -> how.periods(one.getKey(), one.getValue()))
                    .sum();
        }

        /** Parts to be done one after the other. */
        List<Work> slices() {
            var slices = new ArrayList<Work>();
            var open = new LinkedHashMap<Kpi.Id, Period>();
            for (var one : stale.entrySet()) {
                open.put(one.getKey(), one.getValue());
                if (open.size() == SLICE) {
                    slices.add(new Work(by, how, new LinkedHashMap<>(open)));
                    open.clear();
                }
            }
            if (!open.isEmpty()) slices.add(new Work(by, how, open));
            return slices;
        }

        private Set<Kpi.Id> read() {
            return named(stale.keySet(), how.graph());
        }

        private Period needed() {
            var spans = stale.entrySet().stream()
                    .map(one -> how.needed(one.getKey(), one.getValue()))
                    .toList();
            return new Period(
                    spans.stream().map(Period::start).min(LocalDate::compareTo).orElseThrow(),
                    spans.stream().map(Period::end).max(LocalDate::compareTo).orElseThrow());
        }
    }

    /** Empty where nothing is computed from it. */
    Optional<Work> work(Renewal renewal) {
        var workspace = renewal.by().workspace();
        var computing = formulas.computing(workspace, renewal.kpis());
        if (computing.isEmpty()) return Optional.empty();
        return switch (Graph.of(computing)) {
            case Wiring.Cycle(var ids) -> throw new IllegalStateException("Formulas in a circle: " + ids);
            case Graph graph -> {
                var all = named(
                        graph.order().stream().map(id -> Operand.of(id).kpi()).toList(), graph);
                var how = new Recalculation(
                        graph, inputs.metrics(workspace, all), calendar(workspace, computing), today.in(workspace));
                var stale = how.stale(renewal.changed(), anew(workspace, renewal, graph));
                yield stale.isEmpty() ? Optional.empty() : Optional.of(new Work(renewal.by(), how, stale));
            }
        };
    }

    private Calendar calendar(UUID workspace, Map<String, Formula> formulas) {
        boolean needed = formulas.values().stream()
                .map(formula -> Reach.of(formula.expression()))
                .anyMatch(reach -> reach.year() || reach.cycle());
        return needed ? trees.calendar(workspace) : Calendar.PLAIN;
    }

    /** From the first value of anything it is made of to the last one, and over all that it has itself. */
    private Map<Kpi.Id, Period> anew(UUID workspace, Renewal renewal, Graph graph) {
        if (renewal.anew().isEmpty()) return Map.of();
        var asked = new HashSet<Kpi.Id>();
        for (var kpi : renewal.anew()) {
            if (graph.isComputed(kpi.value().toString())) asked.add(kpi);
            graph.neededBy(kpi.value().toString())
                    .forEach(id -> asked.add(Operand.of(id).kpi()));
            graph.neededBy(Operand.denominatorOf(kpi))
                    .forEach(id -> asked.add(Operand.of(id).kpi()));
        }
        var measured = inputs.measured(workspace, named(asked, graph));
        var spans = new HashMap<Kpi.Id, Period>();
        for (var kpi : asked)
            for (var id : named(Set.of(kpi), graph)) {
                var span = measured.get(id);
                if (span != null) spans.merge(kpi, span, Recomputing::together);
            }
        return spans;
    }

    private static Period together(Period one, Period other) {
        return new Period(
                one.start().isBefore(other.start()) ? one.start() : other.start(),
                one.end().isAfter(other.end()) ? one.end() : other.end());
    }

    /** Themselves and what their formulas name. */
    private static Set<Kpi.Id> named(Collection<Kpi.Id> computed, Graph graph) {
        return computed.stream()
                .flatMap(kpi -> Stream.concat(
                        Stream.of(kpi),
                        graph.formula(kpi.value().toString()).references().stream()
                                .map(reference -> Operand.of(reference).kpi())))
                .collect(toSet());
    }

    /**
     * Computes and writes. First nobody else may touch what is computed, then the inputs are read: whoever changed another input at the
     * same moment has written it by then, and no change is lost between the two.
     */
    void run(Work work) {
        var workspace = work.by().workspace();
        var known = values.lock(workspace, work.stale().keySet());
        var ledger = inputs.values(workspace, work.read(), work.needed());
        var computed = new ArrayList<Computed>();
        work.stale().forEach((kpi, days) -> {
            if (!known.containsKey(kpi)) return;
            var result = work.how().computed(kpi, days, ledger);
            values.entered(workspace, kpi, ledger.replace(result))
                    .forEach(
                            one -> ledger.put(kpi, one.day(), new Ledger.Entry(one.value(), one.denominator(), false)));
            computed.add(result);
        });
        values.write(work.by(), known, computed);
    }
}
