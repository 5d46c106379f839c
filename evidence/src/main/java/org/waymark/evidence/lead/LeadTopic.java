package org.waymark.evidence.lead;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Series;
import org.waymark.analytics.lead.LeadLag;
import org.waymark.analytics.lead.LeadLag.Verdict;
import org.waymark.evidence.Cpu;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import org.waymark.evidence.Progress;
import org.waymark.evidence.Topic;

/**
 * The test of lead and lag: false positives of pairs that have nothing to do with each other, then its power. Needs no data; where
 * the forecasting sets are there it also pairs their series.
 */
public final class LeadTopic implements Topic {
    private static final int[] LENGTHS = {36, 60, 120};
    private static final int LAG = 2;
    private static final double MOST_FALSE = 0.07;

    private final int runs;

    public LeadTopic() {
        this(500);
    }

    /** @param runs of each kind and length */
    LeadTopic(int runs) {
        this.runs = runs;
    }

    @Override
    public String title() {
        return "lead and lag";
    }

    @Override
    public List<Line> run(Path data) {
        var lines = new ArrayList<Line>();
        lines.addAll(seriesM());
        var progress = Progress.of("lead and lag", Kind.values().length + LENGTHS.length);
        for (var kind : Kind.values()) {
            lines.add(falsePositives(kind));
            progress.step();
        }
        for (int length : LENGTHS) {
            lines.addAll(power(length));
            progress.step();
        }
        lines.addAll(RealPairs.lines(data));
        lines.add(cost());
        return lines;
    }

    private static List<Line> seriesM() {
        var found = LeadLag.of(Series.of(SeriesM.INDICATOR), Series.of(SeriesM.SALES), 12, 1);
        if (!(found instanceof Found(var lead))) return List.of(Line.broken("Series M", "no answer: " + found));
        return List.of(
                new Line(
                        "Series M: the indicator leads sales by so many periods",
                        lead.verdict() == Verdict.LEADS ? lead.lag() : Double.NaN,
                        "3 (Box and Jenkins 1976)",
                        Limit.within(3, 3)),
                new Line(
                        "Series M: correlation of surprises there",
                        lead.r(),
                        "0.967 (R 4.2, arima)",
                        Limit.within(0.93, 0.99)));
    }

    private static int most(int length) {
        return Math.min(12, length / 6);
    }

    private Line falsePositives(Kind kind) {
        var random = new Random(kind.ordinal());
        int signs = 0;
        int tests = 0;
        for (int length : LENGTHS)
            for (int run = 0; run < runs; run++) {
                var first = Series.of(kind.series(length, random));
                var second = Series.of(kind.series(length, random));
                if (!(LeadLag.of(first, second, most(length), kind.period()) instanceof Found(var found))) continue;
                tests++;
                if (found.verdict() != Verdict.NO_SIGN) signs++;
            }
        return new Line(
                "two of " + kind.words + ", unrelated: share with a sign",
                (double) signs / tests,
                "nominal 0.05",
                Limit.atMost(MOST_FALSE));
    }

    /** y = 0.8 x two periods before, and noise; both autocorrelated. */
    private List<Line> power(int length) {
        var random = new Random(length);
        int leads = 0;
        int exact = 0;
        int covered = 0;
        for (int run = 0; run < runs; run++) {
            var x = Kind.SLOW.series(length + LAG, random);
            var y = Kind.SLOW.series(length, random);
            var first = new double[length];
            for (int time = 0; time < length; time++) {
                first[time] = x[time + LAG];
                y[time] += 0.8 * x[time];
            }
            if (!(LeadLag.of(Series.of(first), Series.of(y), most(length), 1) instanceof Found(var found))) continue;
            if (found.verdict() != Verdict.LEADS) continue;
            leads++;
            if (found.lag() == LAG) exact++;
            if (found.earliest() <= LAG && found.latest() >= LAG) covered++;
        }
        var what = "%d periods, led by 2 with 0.8: ".formatted(length);
        return List.of(
                new Line(what + "found to lead, share", (double) leads / runs, "", Limit.NONE),
                new Line(what + "of these by 2 exactly, share", (double) exact / leads, "", Limit.NONE),
                new Line(
                        what + "of these with 2 among the plausible lags, share",
                        (double) covered / leads,
                        "",
                        Limit.atLeast(0.9)));
    }

    private static Line cost() {
        var random = new Random(1);
        var first = Series.of(Kind.SLOW.series(120, random));
        var second = Series.of(Kind.SLOW.series(120, random));
        return new Line(
                "120 periods, 12 lags to each side, CPU ms",
                Cpu.millisecondsPerRun(20, () -> LeadLag.of(first, second, 12, 1)),
                "",
                Limit.NONE);
    }
}
