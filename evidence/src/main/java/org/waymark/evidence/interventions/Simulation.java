package org.waymark.evidence.interventions;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;
import org.waymark.analytics.impact.DelayScan;
import org.waymark.analytics.impact.Season;
import org.waymark.analytics.impact.Setting;
import org.waymark.analytics.impact.Window;
import org.waymark.analytics.impact.Wish;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import org.waymark.evidence.Progress;

/**
 * 60 values about a wandering level (sd 0.03 a period) with noise of 0.05, work from the 41st on. Either nothing happens, or a step of
 * 0.2 comes 4 periods later. The scan looks at delays from 0 to 12.
 */
final class Simulation {
    private static final long SEED = 41;
    private static final int LENGTH = 60;
    private static final int START = 40;
    private static final int DELAY = 4;
    private static final double STEP = 0.2;
    private static final double SIGNIFICANT = 0.05;
    private static final double VERY_LIKELY = 0.95;

    private final List<DelayScan> scans = new ArrayList<>();
    private int naive;
    private int uncorrected;

    private Simulation(int runs, double step) {
        var chance = new Random(SEED);
        var progress = Progress.of("delay scans", runs);
        for (int run = 0; run < runs; run++) {
            double[] values = values(chance, step);
            if (Math.abs(beforeAndAfter(values)) > 2) naive++;
            var finding = DelayScan.of(Series.of(values), Setting.plain(Season.NONE), START, new Window(0, 12));
            if (!(finding instanceof Finding.Found(var scan)))
                throw new IllegalStateException("The scan says " + finding);
            if (scan.best().effect().p() < SIGNIFICANT) uncorrected++;
            scans.add(scan);
            progress.step();
        }
    }

    static List<Line> lines(int runs) {
        var nothing = new Simulation(runs, 0);
        var step = new Simulation(runs, STEP);
        var found = step.scans.stream()
                .filter(scan -> scan.chanceOf(Wish.RISE) >= VERY_LIKELY)
                .toList();
        var delays =
                found.stream().mapToInt(scan -> scan.best().delay()).sorted().toArray();
        double effect = found.stream()
                .mapToDouble(scan -> scan.best().effect().value())
                .average()
                .orElse(Double.NaN);
        double held = found.stream()
                .filter(scan -> scan.earliest() <= DELAY && scan.latest() >= DELAY)
                .count();
        return List.of(
                nothing.line(
                        "harness: no effect, t-test of before and after",
                        nothing.naive,
                        "77 % of 300 runs",
                        Limit.within(0.68, 0.82)),
                nothing.line(
                        "harness: no effect, best of the scan taken alone",
                        nothing.uncorrected,
                        "43 % of 300 runs",
                        Limit.within(0.38, 0.54)),
                nothing.line(
                        "no effect, scan says p < 0.05",
                        nothing.count(scan -> scan.p() < SIGNIFICANT),
                        "2.3 % of 300 runs",
                        Limit.atMost(0.06)),
                nothing.line("no effect, declared direction very likely", nothing.oneWay(), "", Limit.atMost(0.06)),
                step.line(
                        "step of 0.2 after 4, declared direction very likely",
                        found.size(),
                        "78 % of 300 runs",
                        Limit.atLeast(0.7)),
                step.line(
                        "step of 0.2 after 4, scan says p < 0.05 to either side",
                        step.count(scan -> scan.p() < SIGNIFICANT),
                        "",
                        Limit.NONE),
                new Line(
                        "step of 0.2 after 4, median delay found",
                        delays.length == 0 ? Double.NaN : delays[delays.length / 2],
                        "4",
                        Limit.within(4, 4)),
                new Line("step of 0.2 after 4, mean effect found", effect, "0.213", Limit.within(0.17, 0.24)),
                new Line(
                        "step of 0.2 after 4, delay inside its interval", held / found.size(), "", Limit.atLeast(0.9)));
    }

    private Line line(String what, double count, String published, Limit limit) {
        return new Line(what, count / scans.size(), published, limit);
    }

    private long count(Predicate<DelayScan> what) {
        return scans.stream().filter(what).count();
    }

    /** Mean over both directions that could have been declared. */
    private double oneWay() {
        return (count(scan -> scan.chanceOf(Wish.RISE) >= VERY_LIKELY)
                        + count(scan -> scan.chanceOf(Wish.FALL) >= VERY_LIKELY))
                / 2.0;
    }

    private static double[] values(Random chance, double step) {
        var values = new double[LENGTH];
        double level = 0;
        for (int place = 0; place < LENGTH; place++) {
            level += 0.03 * chance.nextGaussian();
            values[place] = level + 0.05 * chance.nextGaussian() + (place >= START + DELAY ? step : 0);
        }
        return values;
    }

    /** Student's t of two means, as people compare them who do not know that levels wander. */
    private static double beforeAndAfter(double[] values) {
        double before = 0;
        double after = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (i < START) before += values[i] / START;
            else after += values[i] / (LENGTH - START);
        }
        double squares = 0;
        for (int i = 0; i < LENGTH; i++) squares += Math.pow(values[i] - (i < START ? before : after), 2);
        return (after - before) / Math.sqrt(squares / (LENGTH - 2) * (1.0 / START + 1.0 / (LENGTH - START)));
    }
}
