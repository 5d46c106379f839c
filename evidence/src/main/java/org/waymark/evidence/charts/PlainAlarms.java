package org.waymark.evidence.charts;

import static org.waymark.evidence.charts.Trial.found;

import java.util.List;
import java.util.Random;
import org.waymark.analytics.Series;
import org.waymark.analytics.detect.Bounds;
import org.waymark.analytics.detect.Form;
import org.waymark.analytics.detect.Limits;
import org.waymark.analytics.detect.Rule;
import org.waymark.analytics.detect.XmR;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** The plain chart on noise, beside the study that chose the methods: it had other random series. */
final class PlainAlarms {
    /** How far two thousand series may be from others: this part of the figure, but a percentage point at least. */
    private static final double CLOSE = 0.15;

    private PlainAlarms() {}

    static List<Line> lines() {
        return List.of(
                somewhere(Noise.INDEPENDENT, 12, 3.7),
                somewhere(Noise.INDEPENDENT, 24, 10.6),
                somewhere(Noise.INDEPENDENT, 52, 27),
                somewhere(Noise.INDEPENDENT, 104, 50),
                somewhere(Noise.resembling(0.3), 24, 36),
                somewhere(Noise.resembling(0.3), 52, 69),
                somewhere(Noise.resembling(0.6), 24, 75),
                somewhere(Noise.resembling(0.6), 52, 98),
                somewhere(Noise.STRAYING, 24, 34),
                outside(Form.MEAN, 6.2),
                outside(Form.MEDIAN, 16.5),
                next(6, 4.6),
                next(8, 3.0),
                next(12, 1.9),
                next(17, 1.2),
                next(24, 0.9));
    }

    /** Limits of the same values that they judge. */
    private static Line somewhere(Noise noise, int length, double study) {
        return line(
                "%d %s: a signal of rules 1 to 3 somewhere".formatted(length, noise),
                Trial.percent(random -> Trial.shows(
                        found(XmR.of(noise.series(length, random), Form.MEAN)).signals())),
                study);
    }

    private static Line outside(Form form, double study) {
        return line(
                "24 independent values, limits by %s: one outside".formatted(form == Form.MEAN ? "means" : "medians"),
                Trial.percent(random -> found(XmR.of(Noise.INDEPENDENT.series(24, random), form)).signals().stream()
                        .anyMatch(signal -> signal.rule() == Rule.OUTSIDE)),
                study);
    }

    private static Line next(int baseline, double study) {
        return line(
                "one of the next values outside limits of %d".formatted(baseline),
                Trial.percent(random -> outsideNext(baseline, random)),
                study);
    }

    private static boolean outsideNext(int baseline, Random random) {
        var limits = found(Limits.of(Noise.INDEPENDENT.series(baseline, random), Form.MEAN));
        var next = Series.of(random.nextGaussian());
        return !XmR.judge(next, limits, Bounds.NONE).signals().isEmpty();
    }

    private static Line line(String what, double percent, double study) {
        double apart = Math.max(1, CLOSE * study);
        return new Line(
                "plain chart, %s, %%".formatted(what),
                percent,
                "the study %s".formatted(study),
                Limit.within(Math.max(0, study - apart), study + apart));
    }
}
