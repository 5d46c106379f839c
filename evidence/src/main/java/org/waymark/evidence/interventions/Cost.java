package org.waymark.evidence.interventions;

import java.util.OptionalDouble;
import java.util.Random;
import org.waymark.analytics.Series;
import org.waymark.analytics.impact.Intent;
import org.waymark.analytics.impact.Setting;
import org.waymark.analytics.impact.Study;
import org.waymark.analytics.impact.Window;
import org.waymark.analytics.impact.Wish;
import org.waymark.evidence.Cpu;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** Time for one study, placebo dates and delay scan included. */
final class Cost {
    private static final int LENGTH = 100;
    private static final int START = 84;

    private Cost() {}

    static Line line(int runs) {
        var chance = new Random(3);
        var values = new double[LENGTH];
        double level = 50;
        for (int month = 0; month < LENGTH; month++) {
            level += 0.3 * chance.nextGaussian();
            values[month] = level + 3 * Math.sin(month * Math.PI / 6) + chance.nextGaussian();
        }
        var series = Series.of(values);
        var intent = new Intent(START, Wish.RISE, new Window(0, 12), OptionalDouble.of(2));
        double spent = Cpu.millisecondsPerRun(runs, () -> Study.of(series, Setting.of(12), intent));
        return new Line(
                "a study of 100 months, 13 delays, CPU ms",
                spent,
                "15 (12 the model, 3 the scan)",
                Limit.timeAtMost(15));
    }
}
