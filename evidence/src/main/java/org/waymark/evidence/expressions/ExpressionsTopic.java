package org.waymark.evidence.expressions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waymark.analytics.expression.Formula;
import org.waymark.evidence.Cpu;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import org.waymark.evidence.Topic;

/** The language of formulas under attack, its precision and its speed. Needs no data. */
public final class ExpressionsTopic implements Topic {
    private static final int EVALUATIONS = 2_000_000;

    private final int texts;

    public ExpressionsTopic() {
        this(1_000_000);
    }

    /** @param texts how many hostile texts are tried */
    ExpressionsTopic(int texts) {
        this.texts = texts;
    }

    @Override
    public String title() {
        return "expressions";
    }

    @Override
    public List<Line> run(Path data) {
        var lines = new ArrayList<Line>();
        lines.addAll(Siege.lines(texts));
        lines.addAll(Precision.lines(texts / 50));
        lines.add(new Line(
                "(revenue - refunds) / visitors * 100, million evaluations a second",
                millionsPerSecond(),
                "exp4j 2.6, CEL 1.1, EvalEx 0.36",
                Limit.rateAtLeast(2)));
        return lines;
    }

    private static double millionsPerSecond() {
        var formula = Formula.of("([revenue] - [refunds]) / [visitors] * 100").orThrow();
        var point = new double[] {120, 20, 40};
        double[] sum = {0};
        double milliseconds = Cpu.millisecondsPerRun(1, () -> {
            for (int run = 0; run < EVALUATIONS; run++) {
                point[0] = run;
                sum[0] += formula.at(point, 0);
            }
        });
        return sum[0] > 0 ? EVALUATIONS / milliseconds / 1e3 : Double.NaN;
    }
}
