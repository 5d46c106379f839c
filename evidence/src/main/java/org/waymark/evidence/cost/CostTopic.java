package org.waymark.evidence.cost;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.waymark.analytics.Series;
import org.waymark.analytics.anomaly.KnnCad;
import org.waymark.analytics.describe.Quantiles;
import org.waymark.analytics.detect.Chart;
import org.waymark.analytics.detect.Observed;
import org.waymark.analytics.forecast.Domain;
import org.waymark.analytics.forecast.Forecast;
import org.waymark.analytics.forecast.Grid;
import org.waymark.analytics.impact.Intent;
import org.waymark.analytics.impact.Study;
import org.waymark.analytics.impact.Window;
import org.waymark.analytics.impact.Wish;
import org.waymark.evidence.Cpu;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import org.waymark.evidence.Topic;

/** What all methods together cost for a KPI, in time of one processor. What one costs alone stands with its topic. */
public final class CostTopic implements Topic {
    private static final int KPIS = 200;
    private static final int MONTHS = 100;
    private static final int START = 84;
    private static final int STREAM = 5_000;

    @Override
    public String title() {
        return "cost";
    }

    @Override
    public List<Line> run(Path data) {
        var kpis = IntStream.range(0, KPIS).mapToObj(CostTopic::kpi).toList();
        var bare = milliseconds(5, kpis, series -> analyse(series, false));
        var whole = milliseconds(1, kpis, series -> {
            analyse(series, true);
            study(series);
        });
        double minutes = 10_000 * mean(whole) / 2 / 60_000;
        return List.of(
                new Line(
                        "KPI of 100 months, chart and forecast without TRAMO, CPU ms",
                        mean(bare),
                        "",
                        Limit.timeAtMost(1)),
                new Line("the same with TRAMO and the study of an objective, CPU ms", mean(whole), "", Limit.NONE),
                new Line(
                        "the slowest in a hundred of these, CPU ms",
                        Quantiles.of(0.99, whole),
                        "",
                        Limit.timeAtMost(150)),
                new Line("10,000 of these on two processors, minutes", minutes, "", Limit.timeAtMost(10)),
                new Line("value of a stream that learns from 750, CPU ms", streamed(), "", Limit.timeAtMost(0.3)));
    }

    /** A level that drifts, a season, and noise. */
    private static Series kpi(int seed) {
        var random = new Random(seed);
        var values = new double[MONTHS];
        double level = 50;
        for (int month = 0; month < MONTHS; month++) {
            level += 0.3 * random.nextGaussian();
            values[month] = level + 3 * Math.sin(month * Math.PI / 6) + random.nextGaussian();
        }
        return Series.of(values);
    }

    private static void analyse(Series series, boolean withTramo) {
        Chart.adjusted(Observed.of(series).every(12));
        Forecast.of(series, new org.waymark.analytics.forecast.Setting(Grid.MONTH, Domain.FREE, withTramo), 12);
    }

    private static void study(Series series) {
        var intent = new Intent(START, Wish.RISE, new Window(0, 12), OptionalDouble.of(2));
        Study.of(series, org.waymark.analytics.impact.Setting.of(12), intent);
    }

    /** Of each, after all ran to warm up. */
    private static double[] milliseconds(int warmUps, List<Series> kpis, Consumer<Series> task) {
        for (int round = 0; round < warmUps; round++) kpis.forEach(task);
        return kpis.stream()
                .mapToDouble(series -> {
                    long began = Cpu.nanoseconds();
                    task.accept(series);
                    return (Cpu.nanoseconds() - began) / 1e6;
                })
                .toArray();
    }

    private static double mean(double[] milliseconds) {
        return Arrays.stream(milliseconds).average().orElseThrow();
    }

    private static double streamed() {
        var values = new Random(1).doubles(STREAM).toArray();
        return Cpu.millisecondsPerRun(1, () -> {
                    var watch = new KnnCad(750);
                    for (double value : values) watch.next(value);
                })
                / STREAM;
    }
}
