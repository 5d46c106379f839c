package org.waymark.evidence.expressions;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.waymark.analytics.Series;
import org.waymark.analytics.expression.Alignment;
import org.waymark.analytics.expression.Calendar;
import org.waymark.analytics.expression.Computed;
import org.waymark.analytics.expression.Derived;
import org.waymark.analytics.expression.Dimension;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Grain;
import org.waymark.analytics.expression.Grid;
import org.waymark.analytics.expression.Measured;
import org.waymark.analytics.expression.Mistake;
import org.waymark.analytics.expression.Sensitivity;
import org.waymark.analytics.expression.Value;
import org.waymark.evidence.Cpu;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import org.waymark.evidence.Progress;

/** Text after text: read, checked for units, computed over two years of months from days and weeks, differentiated, written again. */
final class Siege {
    private static final double MOST_MILLISECONDS = 50;
    private static final Grid MONTHS = new Grid(Grain.MONTH, LocalDate.of(2025, 1, 1), 24);
    private static final Calendar CALENDAR =
            new Calendar(Month.APRIL, List.of(new Calendar.Span(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31))));

    private final Map<String, Measured> measured = new HashMap<>();
    private final Map<String, Derived.Kpi> kpis = new HashMap<>();
    private int values;
    private int missing;
    private int mistakes;
    private int failures;
    private double slowest;

    private Siege() {
        var random = new Random(11);
        var grids = List.of(
                MONTHS,
                new Grid(Grain.WEEK, LocalDate.of(2024, 12, 30), 106),
                new Grid(Grain.DAY, LocalDate.of(2025, 1, 1), 730));
        for (var id : RandomFormulas.KPIS) {
            var grid = grids.get(random.nextInt(grids.size()));
            var numbers = random.doubles(grid.periods(), -2, 100).map(x -> random.nextInt(40) == 0 ? Double.NaN : x);
            measured.put(id, new Measured(grid, Series.withGaps(numbers.toArray()), Alignment.MEAN));
            kpis.put(id, new Derived.Kpi(random.nextBoolean() ? Dimension.NONE : Dimension.of("EUR"), grid.grain()));
        }
    }

    static List<Line> lines(int texts) {
        var siege = new Siege();
        var hostile = new HostileTexts(2026);
        var progress = Progress.of("hostile formulas", texts);
        for (int text = 0; text < texts; text++) {
            siege.attack(hostile.next());
            progress.step();
        }
        return List.of(
                new Line(
                        "%d hostile texts: neither value nor typed error".formatted(texts),
                        siege.failures,
                        "",
                        Limit.atMost(0)),
                new Line(
                        "%d hostile texts: slowest, CPU ms".formatted(texts),
                        siege.slowest,
                        "",
                        Limit.timeAtMost(MOST_MILLISECONDS)),
                new Line("share with values", (double) siege.values / texts, "", Limit.NONE),
                new Line(
                        "share without any value, each gap with its reason",
                        (double) siege.missing / texts,
                        "",
                        Limit.NONE),
                new Line("share refused with a typed error", (double) siege.mistakes / texts, "", Limit.NONE));
    }

    /** What took long takes part again: compiling and collecting garbage are not the formula's. */
    private void attack(String text) {
        double took = milliseconds(text, true);
        for (int again = 0; again < 3 && took > MOST_MILLISECONDS / 2; again++)
            took = Math.min(took, milliseconds(text, false));
        slowest = Math.max(slowest, took);
    }

    private double milliseconds(String text, boolean counts) {
        long began = Cpu.nanoseconds();
        try {
            var end = end(text);
            if (counts) count(end);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (counts) failures++;
        }
        return (Cpu.nanoseconds() - began) / 1e6;
    }

    private enum End {
        VALUES,
        MISSING,
        MISTAKE
    }

    private void count(End end) {
        switch (end) {
            case VALUES -> values++;
            case MISSING -> missing++;
            case MISTAKE -> mistakes++;
        }
    }

    private End end(String text) {
        if (!(Formula.of(text) instanceof Formula formula)) return End.MISTAKE;
        var kept = formula.text();
        if (!kept.equals(Formula.kept(kept).text())) throw new IllegalStateException("Not kept: " + text);
        var unit = Derived.of(formula, MONTHS.grain(), kpis);
        if (unit instanceof Mistake mistake && mistake.kind() == Mistake.Kind.UNKNOWN_KPI) return End.MISTAKE;
        var point = new double[formula.leaves().size()];
        for (int leaf = 0; leaf < point.length; leaf++) point[leaf] = leaf - 1.5;
        if (formula.at(point) instanceof Value.Known) Sensitivity.of(formula, point);
        return switch (formula.over(MONTHS, measured, CALENDAR)) {
            case Mistake _ -> End.MISTAKE;
            case Computed computed -> {
                if (computed.values().count() + computed.missing().size() != MONTHS.periods())
                    throw new IllegalStateException("A gap without a reason: " + text);
                yield computed.values().count() > 0 ? End.VALUES : End.MISSING;
            }
        };
    }
}
