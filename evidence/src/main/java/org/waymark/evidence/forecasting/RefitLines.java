package org.waymark.evidence.forecasting;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Series;
import org.waymark.analytics.forecast.Calibration;
import org.waymark.analytics.forecast.Grounds;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** The fitted constants, fitted anew on the half of M1, M3 and tourism that is there for it, beside those that ship. */
record RefitLines(List<Trial> trials) {
    private static final List<String> SETS = List.of("m1", "m3", "tourism");
    private static final double FIRST_STEP = 0.25;
    private static final double LAST_STEP = 0.005;

    List<Line> lines() {
        var fitted = trials.stream()
                .filter(trial -> SETS.contains(trial.task().set()) && Halves.isFittedOn(trial.task()))
                .toList();
        if (fitted.isEmpty()) return List.of();
        var title = "fitted anew on %d series: ".formatted(fitted.size());
        var found = calibration(fitted);
        var shipped = Calibration.FITTED;
        return List.of(
                line(title + "scale per past error", found.noise(), shipped.noise()),
                line(title + "the same, added by length", found.byLength(), shipped.byLength()),
                line(title + "scale per forecast change", found.change(), shipped.change()),
                line(title + "weight of TRAMO", weightOfTramo(fitted), Grounds.TRAMO_WEIGHT));
    }

    private static Line line(String what, double fitted, double shipped) {
        return new Line(what, fitted, "ships as " + shipped, Limit.NONE);
    }

    /** Most likely to have brought what came, each series weighing the same. Steps along each constant that halve when none helps. */
    private static Calibration calibration(List<Trial> fitted) {
        var best = Calibration.FITTED;
        double least = surprise(best, fitted);
        for (double step = FIRST_STEP; step > LAST_STEP; ) {
            var before = best;
            for (var other : List.of(
                    new Calibration(best.noise() * (1 + step), best.byLength(), best.change()),
                    new Calibration(best.noise() * (1 - step), best.byLength(), best.change()),
                    new Calibration(best.noise(), best.byLength() * (1 + step), best.change()),
                    new Calibration(best.noise(), best.byLength() * (1 - step), best.change()),
                    new Calibration(best.noise(), best.byLength(), best.change() * (1 + step)),
                    new Calibration(best.noise(), best.byLength(), best.change() * (1 - step)))) {
                double surprise = surprise(other, fitted);
                if (surprise >= least) continue;
                best = other;
                least = surprise;
            }
            if (best.equals(before)) step /= 2;
        }
        return best;
    }

    /** Minus the mean logarithm of the density of what came, but for a constant. */
    private static double surprise(Calibration calibration, List<Trial> trials) {
        return Errors.mean(trials, trial -> surprise(calibration, trial));
    }

    private static double surprise(Calibration calibration, Trial trial) {
        var grounds = trial.forecast().grounds();
        return IntStream.range(0, trial.task().came().length)
                .mapToDouble(i -> {
                    double scale = calibration.scale(
                            grounds.unsure().get(i), grounds.spread().count());
                    if (scale == 0) return 0;
                    double t = (trial.task().came()[i]
                                    - trial.forecast().law(i + 1).location())
                            / scale;
                    return Math.log(scale / trial.task().unit()) + 2.5 * Math.log(1 + t * t / 4);
                })
                .average()
                .orElseThrow();
    }

    /** The best of some weights by the mean absolute scaled error. */
    private static double weightOfTramo(List<Trial> fitted) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double weight = 0; weight <= 0.5; weight += 0.05) {
            double tried = weight;
            double mase = Errors.mean(fitted, trial -> mase(trial, tried));
            if (mase >= least) continue;
            best = weight;
            least = mase;
        }
        return best;
    }

    private static double mase(Trial trial, double weight) {
        @Nullable Series tramo = trial.forecast().grounds().tramo();
        if (tramo == null) return trial.errors().mase();
        return Errors.of(
                        trial.task(),
                        IntStream.range(0, trial.task().came().length)
                                .mapToDouble(i -> {
                                    double alone = trial.alone().law(i + 1).location();
                                    return alone + weight * (tramo.at(i) - alone);
                                })
                                .toArray())
                .mase();
    }
}
