package org.waymark.evidence.anomaly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.waymark.analytics.anomaly.Surprise;
import org.waymark.analytics.forecast.Grid;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import org.waymark.evidence.Progress;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.Topic;

/**
 * The KPI mode. The forecasting series serve as placebo: nobody labelled anything in them, so what is found there counts as false,
 * although some of it may be true. What is put in must be found.
 */
public final class KpiTopic implements Topic {
    private static final List<String> FILES = List.of("m3.csv", "tourism.csv");
    /** More KPIs make the figures hardly surer and the run longer. */
    private static final int MOST = 250;

    private static final int RUNS = 500;
    private static final int[] LENGTHS = {36, 60, 100};

    @Override
    public String title() {
        return "anomalies";
    }

    @Override
    public List<Line> run(Path data) {
        var lines = new ArrayList<Line>();
        var histories = histories(data, lines::add);
        if (!histories.isEmpty()) lines.addAll(placebo(histories));
        var monthly = histories.stream()
                .filter(history -> history.grid() == Grid.MONTH && WatchedKpi.isLongEnough(history))
                .toList();
        if (!monthly.isEmpty()) lines.addAll(watched(thinned(monthly, MOST)));
        for (int before : LENGTHS) lines.addAll(inNoise(before));
        lines.addAll(Workspace.simulated().lines());
        return lines;
    }

    static List<History> histories(Path data, Consumer<Line> broken) {
        var folder = ReferenceData.of(data, "forecasting");
        return FILES.stream()
                .flatMap(name -> folder.all(name).stream())
                .flatMap(file -> History.in(file, broken).stream())
                .toList();
    }

    static List<Line> placebo(List<History> histories) {
        var progress = Progress.of("surprises", histories.size());
        var chances = histories.parallelStream()
                .flatMapToDouble(history -> {
                    progress.step();
                    return IntStream.range(history.judged(), history.values().length)
                            .mapToDouble(place -> Surprise.of(history.values()[place], history.law(place))
                                    .chance());
                })
                .toArray();
        return calibration("by the forecast, %d values".formatted(chances.length), chances, 0.005);
    }

    private static List<Line> calibration(String how, double[] chances, double least) {
        return List.of(
                new Line("chance below 0.05, " + how, below(0.05, chances), "nominal 0.05", Limit.within(0.03, 0.07)),
                new Line("chance below 0.01, " + how, below(0.01, chances), "nominal 0.01", Limit.within(least, 0.02)));
    }

    private static double below(double limit, double[] chances) {
        return Arrays.stream(chances).filter(chance -> chance < limit).count() / (double) chances.length;
    }

    static List<History> thinned(List<History> histories, int most) {
        int step = (histories.size() - 1) / most + 1;
        return IntStream.range(0, histories.size())
                .filter(i -> i % step == 0)
                .mapToObj(histories::get)
                .toList();
    }

    private static List<Line> watched(List<History> histories) {
        var progress = Progress.of("watched KPIs", histories.size());
        var kpis = histories.parallelStream()
                .map(history -> {
                    progress.step();
                    return WatchedKpi.of(history);
                })
                .toList();
        var nights = kpis.parallelStream().map(WatchedKpi::nights).toList();
        var chances = nights.stream()
                .flatMap(List::stream)
                .mapToDouble(night -> night.surprise().chance())
                .toArray();
        var alerts = nights.stream().mapToInt(all -> Night.episodes(all).size()).sum();
        // no least: some 40 scores a KPI cannot tell 0.5 % from 1 %
        var lines = new ArrayList<>(calibration("by past scores, %d values".formatted(chances.length), chances, 0));
        lines.add(new Line(
                "false alerts a year, %d monthly KPIs".formatted(kpis.size()),
                12.0 * alerts / chances.length,
                "",
                Limit.atMost(1)));
        // no limit: where levels drift, one more step of two deviations is what the series does by itself
        lines.addAll(found("%d monthly KPIs".formatted(kpis.size()), kpis, Limit.NONE));
        return lines;
    }

    private static List<Line> inNoise(int before) {
        var progress = Progress.of("noise, %d values before".formatted(before), RUNS);
        var kpis = IntStream.range(0, RUNS)
                .parallel()
                .mapToObj(seed -> {
                    progress.step();
                    return WatchedKpi.noise(seed, before);
                })
                .toList();
        return found("noise, %d values before".formatted(before), kpis, Limit.atLeast(0.8));
    }

    private static List<Line> found(String where, List<WatchedKpi> kpis, Limit ofShifts) {
        return List.of(
                new Line("5 sigma spike found, " + where, found(kpis, Injected.SPIKE), "", Limit.atLeast(0.9)),
                new Line(
                        "2 sigma shift found within 6 values, " + where,
                        found(kpis, Injected.SHIFT),
                        "with nothing put in %.2f".formatted(found(kpis, Injected.NOTHING)),
                        ofShifts));
    }

    private static double found(List<WatchedKpi> kpis, Injected injected) {
        long found = IntStream.range(0, kpis.size())
                .parallel()
                .filter(i -> kpis.get(i).finds(injected, i % 2 == 0))
                .count();
        return found / (double) kpis.size();
    }
}
