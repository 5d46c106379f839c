package org.waymark.evidence.charts;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waymark.analytics.Series;
import org.waymark.analytics.detect.ChangePoints;
import org.waymark.analytics.detect.Chart;
import org.waymark.analytics.detect.Observed;
import org.waymark.evidence.Cpu;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** Time for one series. */
final class Cost {
    private static final int SERIES = 100;
    private static final int ROUNDS = 20;
    private static final int LENGTH = 100;

    private Cost() {}

    static List<Line> lines() {
        return List.of(
                line("plain chart", 0.05, series -> Chart.plain(Observed.of(series))),
                line("change points", 0.2, ChangePoints::of),
                line(
                        "adjusted chart with season and change points",
                        0.5,
                        series -> Chart.adjusted(Observed.of(series).every(12))));
    }

    private static Line line(String what, double most, Consumer<Series> method) {
        var random = new Random(1);
        var all = Stream.generate(() -> Noise.resembling(0.3).series(LENGTH, random))
                .limit(SERIES)
                .toList();
        double spent = Cpu.millisecondsPerRun(ROUNDS, () -> all.forEach(method)) / SERIES;
        return new Line("%s of %d values, CPU ms".formatted(what, LENGTH), spent, "", Limit.timeAtMost(most));
    }
}
