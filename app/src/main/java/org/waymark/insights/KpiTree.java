package org.waymark.insights;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Series;
import org.waymark.analytics.drivers.Attribution;
import org.waymark.analytics.drivers.DriverTree;
import org.waymark.analytics.drivers.Ends;
import org.waymark.analytics.drivers.Explanation;
import org.waymark.analytics.drivers.Part;
import org.waymark.analytics.expression.Alignment;
import org.waymark.analytics.expression.Calendar;
import org.waymark.analytics.expression.Expression;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Graph;
import org.waymark.analytics.expression.Grid;
import org.waymark.analytics.expression.Measured;
import org.waymark.analytics.expression.Sheet;
import org.waymark.insights.Drivers.Driver;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Metric;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;

/**
 * A KPI with all that it is made of, down to what is only measured.
 *
 * @param formulas of the KPI and of those below it
 * @param members the KPIs that the formulas name
 * @param moved those of them that show a signal of their own
 */
record KpiTree(
        Kpi.Id root,
        SequencedMap<Kpi.Id, Formula> formulas,
        SequencedMap<Kpi.Id, Member> members,
        Set<Kpi.Id> moved,
        Calendar calendar) {

    /**
     * One of the KPIs below.
     *
     * @param denominators what its values are shares of, where they are
     */
    record Member(Metric metric, History history, History denominators) {}

    /** What moved the KPI in a year, or since its first value; null where that cannot be said. */
    @Nullable
    Drivers drivers(History measured) {
        if (measured.all().count() < 2 || !fits(measured.cadence())) return null;
        if (!(Graph.of(byText()) instanceof Graph graph)) return null;
        int to = measured.all().places()[measured.all().count() - 1];
        int from = from(measured, to);
        var tree = new DriverTree(sheet(graph, measured), id(root));
        return switch (tree.along(from, to)) {
            case Attribution found -> drivers(found.marked(this::isMoved), measured, from, to);
            case Explanation.Unexplained _ -> null;
        };
    }

    /** A year before, or the first value after that. */
    private static int from(History measured, int to) {
        int year =
                switch (measured.cadence()) {
                    case DAILY -> 365;
                    case WEEKLY -> 52;
                    case MONTHLY -> 12;
                    case QUARTERLY -> 4;
                    case YEARLY -> 1;
                };
        int from = Math.max(0, to - year);
        while (!measured.all().has(from)) from++;
        return from < to ? from : measured.all().places()[0];
    }

    /** Whether no formula needs a KPI that is measured in longer periods: its frequency may have changed while it had no values. */
    private boolean fits(Cadence cadence) {
        return formulas.entrySet().stream().allMatch(entry -> {
            var owner = members.get(entry.getKey());
            var own = owner == null ? cadence : owner.metric().cadence();
            return entry.getValue().references().stream()
                    .map(reference -> members.get(Operand.of(reference).kpi()))
                    .allMatch(member ->
                            member != null && member.metric().cadence().compareTo(own) <= 0);
        });
    }

    private Map<String, Formula> byText() {
        var formulas = new HashMap<String, Formula>();
        this.formulas.forEach((kpi, formula) -> formulas.put(id(kpi), formula));
        return formulas;
    }

    private Sheet sheet(Graph graph, History measured) {
        var span = new Period(firstDay(measured), measured.days().getLast());
        var plans = new HashMap<String, Sheet.Plan>();
        plans.put(id(root), new Sheet.Plan(Grains.grid(measured.cadence(), span), Alignment.LAST));
        var values = new HashMap<String, Measured>();
        members.forEach((kpi, member) -> {
            var usual = Grains.of(member.metric().aggregation());
            var grid = Grains.grid(member.metric().cadence(), span);
            if (formulas.containsKey(kpi)) plans.put(id(kpi), new Sheet.Plan(grid, usual));
            else values.put(id(kpi), measured(member.history(), grid, usual));
            values.put(Operand.denominatorOf(kpi), measured(member.denominators(), grid, Alignment.SUM));
        });
        return Sheet.of(graph, plans, values, calendar);
    }

    private static Measured measured(History history, Grid nothing, Alignment usual) {
        if (history.isEmpty()) {
            var gaps = new double[nothing.periods()];
            Arrays.fill(gaps, Double.NaN);
            return new Measured(nothing, Series.withGaps(gaps), usual);
        }
        var span = new Period(firstDay(history), history.days().getLast());
        return new Measured(Grains.grid(history.cadence(), span), history.all(), usual);
    }

    private static LocalDate firstDay(History history) {
        return history.cadence().periodOf(history.days().getFirst()).start();
    }

    private Drivers drivers(Attribution found, History measured, int from, int to) {
        var ends = new Ends(measured.all().at(from), measured.all().at(to));
        return new Drivers(
                measured.days().get(from),
                measured.days().get(to),
                ends.from(),
                ends.to(),
                found.unexplained(ends),
                found.drivers().stream().flatMap(KpiTree::driver).toList());
    }

    private static Stream<Driver> driver(org.waymark.analytics.drivers.Driver driver) {
        return reference(driver.leaf())
                .map(reference -> new Driver(
                        Operand.of(reference.id()).kpi(),
                        part(driver.part()),
                        driver.ends().from(),
                        driver.ends().to(),
                        driver.amount(),
                        driver.notable(),
                        driver.below().stream().flatMap(KpiTree::driver).toList()))
                .stream();
    }

    /** Of a look at other periods the first KPI that it looks at. */
    private static Optional<Expression.Reference> reference(Expression leaf) {
        return leaf instanceof Expression.Reference reference
                ? Optional.of(reference)
                : leaf.parts().stream()
                        .flatMap(part -> reference(part).stream())
                        .findFirst();
    }

    private static Drivers.Part part(Part part) {
        return switch (part) {
            case WHOLE -> Drivers.Part.WHOLE;
            case RATE -> Drivers.Part.RATE;
            case MIX -> Drivers.Part.MIX;
        };
    }

    private boolean isMoved(String id) {
        return moved.contains(Operand.of(id).kpi());
    }

    private static String id(Kpi.Id kpi) {
        return kpi.value().toString();
    }
}
