package org.waymark.evidence.charts;

import static org.waymark.evidence.charts.Trial.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.waymark.analytics.Series;
import org.waymark.analytics.detect.Chart;
import org.waymark.analytics.detect.Form;
import org.waymark.analytics.detect.Observed;
import org.waymark.analytics.detect.Present;
import org.waymark.analytics.detect.XmR;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** The adjusted chart on noise, beside the plain one on the same series; and whether it notices what does happen. */
final class AdjustedAlarms {
    private static final int BEFORE = 36;

    private AdjustedAlarms() {}

    static List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int length : new int[] {24, 52, 104}) {
            lines.addAll(alarms(Noise.INDEPENDENT, length, 5));
            lines.addAll(alarms(Noise.resembling(0.3), length, 8));
            lines.addAll(alarms(Noise.resembling(0.6), length, 15));
        }
        lines.add(changed(Noise.INDEPENDENT, 1));
        lines.add(changed(Noise.resembling(0.3), 5));
        lines.add(changed(Noise.resembling(0.6), 30));
        lines.add(noticed(Noise.INDEPENDENT, 2, 6, 70));
        lines.add(noticed(Noise.INDEPENDENT, 2, 12, 85));
        lines.add(noticed(Noise.INDEPENDENT, 3, 6, 95));
        lines.add(noticed(Noise.resembling(0.3), 2, 12, 80));
        lines.add(noticed(Noise.resembling(0.6), 3, 12, 70));
        return lines;
    }

    /** Now is what a board would colour. */
    private static List<Line> alarms(Noise noise, int length, double most) {
        double now =
                Trial.percent(random -> chart(noise.series(length, random)).present() instanceof Present.Signalled);
        double somewhere = Trial.percent(random -> {
            var chart = chart(noise.series(length, random));
            return chart.phases().size() > 1 || Trial.shows(chart.signals());
        });
        double plain = Trial.percent(random -> Trial.shows(
                found(XmR.of(noise.series(length, random), Form.MEAN)).signals()));
        var what = "%d %s: a signal ".formatted(length, noise);
        return List.of(
                line(what + "now", now, "", Limit.atMost(most)),
                line(what + "somewhere", somewhere, "plain chart %.1f".formatted(plain), Limit.NONE));
    }

    private static Line changed(Noise noise, double most) {
        return line(
                "52 %s: a change accepted".formatted(noise),
                Trial.percent(random -> chart(noise.series(52, random)).phases().size() > 1),
                "",
                Limit.atMost(most));
    }

    private static Line noticed(Noise noise, double shift, int after, double least) {
        return line(
                "%s, a rise by %.0f deviations for %d values: noticed".formatted(noise, shift, after),
                Trial.percent(random -> noticed(noise, shift, after, random)),
                "",
                Limit.atLeast(least));
    }

    /** As a signal now, or as a phase of its own that is no news any more. */
    private static boolean noticed(Noise noise, double shift, int after, Random random) {
        var values = noise.values(BEFORE + after, random);
        for (int place = BEFORE; place < values.length; place++) values[place] += shift;
        var chart = chart(Series.of(values));
        return switch (chart.present()) {
            case Present.Signalled(var signal) -> signal.up();
            case Present.Steady(int since) -> since > 0;
        };
    }

    private static Chart chart(Series series) {
        return found(Chart.adjusted(Observed.of(series)));
    }

    private static Line line(String what, double percent, String beside, Limit limit) {
        return new Line("adjusted chart, %s, %%".formatted(what), percent, beside, limit);
    }
}
