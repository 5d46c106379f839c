package org.waymark.analytics.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.analytics.Series;
import org.waymark.analytics.expression.Expression.Leaf;
import org.waymark.analytics.expression.Expression.Past;
import org.waymark.analytics.expression.Expression.Reference;
import org.waymark.analytics.expression.Expression.Running;

/** Computes over the periods of one grid. */
record Evaluator(Grid grid, Map<String, Measured> kpis, Calendar calendar) {
    Computed computed(Formula formula) {
        var leaves = columns(formula.program());
        var column = column(formula.program(), leaves);
        var missing = new HashMap<Integer, Missing>();
        for (int place = 0; place < grid.periods(); place++)
            if (!column.has(place)) missing.put(place, column.missing().apply(place));
        return new Computed(
                grid,
                Series.withGaps(column.values()),
                missing,
                leaves.stream().map(leaf -> Series.withGaps(leaf.values())).toList());
    }

    private List<Column> columns(Program program) {
        return program.leaves().stream().map(this::leaf).toList();
    }

    private Column leaf(Leaf leaf) {
        return switch (leaf) {
            case Reference reference -> reference(reference);
            case Past past -> Looks.past(past, inner(past.of()));
            case Running running -> Looks.running(running, inner(running.of()), grid, calendar);
        };
    }

    private Column inner(Expression expression) {
        var program = Program.of(expression);
        return column(program, columns(program));
    }

    private Column reference(Reference reference) {
        var kpi = kpis.get(reference.id());
        if (kpi == null) throw new IllegalArgumentException("There is no KPI " + reference.id());
        var why = kpi.grid().grain().isFinerThan(grid.grain()) ? Why.PARTLY_MEASURED : Why.NOT_MEASURED;
        return new Column(kpi.on(grid, reference.alignment()), _ -> new Missing(why, reference));
    }

    private Column column(Program program, List<Column> leaves) {
        var run = new Run(program);
        var values = new double[grid.periods()];
        var point = new double[leaves.size()];
        for (int place = 0; place < values.length; place++) values[place] = run.at(point(leaves, place, point));
        return new Column(values, place -> {
            run.at(point(leaves, place, point));
            var missing = run.missing();
            return missing.where() instanceof Leaf leaf
                    ? leaves.get(program.number(leaf)).missing().apply(place)
                    : missing;
        });
    }

    private static double[] point(List<Column> leaves, int place, double[] point) {
        for (int leaf = 0; leaf < point.length; leaf++)
            point[leaf] = leaves.get(leaf).values()[place];
        return point;
    }
}
