package org.waymark.evidence.expressions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.waymark.analytics.Series;
import org.waymark.analytics.expression.Alignment;
import org.waymark.analytics.expression.Calendar;
import org.waymark.analytics.expression.Computed;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Grain;
import org.waymark.analytics.expression.Grid;
import org.waymark.analytics.expression.Measured;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** Our values beside those of {@link ExactEvaluation}, in each period of random formulas. */
final class Precision {
    private static final double TARGET = 1e-12;
    private static final Grid GRID = new Grid(Grain.MONTH, LocalDate.of(2025, 1, 1), 14);

    private final Map<String, double[]> kpis = new HashMap<>();
    private final Map<String, Measured> measured = new HashMap<>();
    private int compared;
    private int ill;
    private int delicate;
    private int disagreements;
    private double worst;
    private double worstOfBound;

    private Precision(Random random) {
        for (var id : RandomFormulas.KPIS) {
            var values = random.doubles(GRID.periods(), -2, 100)
                    .map(x -> random.nextInt(20) == 0 ? Double.NaN : random.nextInt(3) == 0 ? Math.rint(x) : x)
                    .toArray();
            kpis.put(id, values);
            measured.put(id, new Measured(GRID, Series.withGaps(values), Alignment.MEAN));
        }
    }

    static List<Line> lines(int count) {
        var random = new Random(77);
        var precision = new Precision(random);
        var formulas = new RandomFormulas(random);
        for (int formula = 0; formula < count; formula++) precision.compare(formulas.next(1 + random.nextInt(12)));
        return precision.lines();
    }

    private void compare(String text) {
        if (!(Formula.of(text) instanceof Formula formula)) return;
        if (!(formula.over(GRID, measured, Calendar.PLAIN) instanceof Computed computed)) return;
        var exactly = new ExactEvaluation(kpis);
        for (int period = 0; period < GRID.periods(); period++)
            try {
                var exact = exactly.at(formula.expression(), period);
                if (exact.isPresent() != computed.values().has(period)) disagreements++;
                else if (exact.isPresent())
                    compare(exact.get(), computed.values().at(period));
            } catch (ExactEvaluation.Delicate e) {
                delicate++;
            }
    }

    private void compare(Exact exact, double ours) {
        compared++;
        double difference = new BigDecimal(ours).subtract(exact.value()).abs().doubleValue();
        double relative = difference == 0 ? 0 : difference / exact.size();
        if (exact.error() < TARGET / 2) worst = Math.max(worst, relative);
        else {
            ill++;
            worstOfBound = Math.max(worstOfBound, relative / exact.error());
        }
    }

    private List<Line> lines() {
        return List.of(
                new Line(
                        "%d values beside 50 digits: largest relative difference".formatted(compared - ill),
                        worst,
                        "",
                        Limit.atMost(TARGET)),
                new Line("value against none, in %d periods".formatted(compared), disagreements, "", Limit.atMost(0)),
                new Line(
                        "%d values of formulas that magnify rounding: difference, in parts of what may be lost"
                                .formatted(ill),
                        worstOfBound,
                        "",
                        Limit.atMost(1.01)),
                new Line("periods left out, a jump being nearer than rounding", delicate, "", Limit.NONE));
    }
}
