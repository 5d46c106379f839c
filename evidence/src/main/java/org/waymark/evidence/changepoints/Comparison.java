package org.waymark.evidence.changepoints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.Decomposition;
import org.waymark.analytics.decompose.Decomposition.Average;
import org.waymark.analytics.detect.ChangePoints;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** Ours and the published methods on one set of series. */
record Comparison(List<Annotated> cases, Published published) {
    private static final double ROUNDING = 0.00005;

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var metric : Metric.values()) lines.add(harness(metric));
        for (var metric : Metric.values()) lines.add(ours(metric));
        for (var metric : Metric.values())
            lines.add(line("%s, season taken out first", metric, Comparison::withoutSeason, "", Limit.NONE));
        return lines;
    }

    /** "No change anywhere" needs no method of ours: it must score what was published. */
    private Line harness(Metric metric) {
        var zero = published.mean("zero", cases, metric);
        return line(
                "harness: %s of no change anywhere",
                metric,
                _ -> List.of(),
                zero.map(mean -> "TCPDBench zero %.4f".formatted(mean.value())).orElse(""),
                zero.map(mean -> Limit.within(mean.value() - ROUNDING, mean.value() + ROUNDING))
                        .orElse(Limit.NONE));
    }

    /** On the series as they are, as the published methods saw them. */
    private Line ours(Metric metric) {
        var best = published.best(cases, metric);
        double least = best.map(mean -> mean.value() + metric.lead).orElse(0.0);
        return line(
                "%s",
                metric,
                series -> changes(series.series()),
                best.map(mean -> "best default: %s %.3f".formatted(mean.method(), mean.value()))
                        .orElse(""),
                Limit.atLeast(Math.max(metric.least, Math.round(1000 * least) / 1000.0)));
    }

    private Line line(
            String what, Metric metric, Function<Annotated, List<Integer>> method, String beside, Limit limit) {
        double mean = cases.stream()
                .mapToDouble(series -> metric.of(Agreement.of(method.apply(series), series.marked(), series.length())))
                .average()
                .orElseThrow();
        return new Line("%d series, %s".formatted(cases.size(), what.formatted(metric.title)), mean, beside, limit);
    }

    private static List<Integer> withoutSeason(Annotated series) {
        return changes(Decomposition.find(series.series(), series.period(), Average.MEDIAN)
                .map(parts -> parts.season().without(series.series()))
                .orElse(series.series()));
    }

    private static List<Integer> changes(Series series) {
        return switch (ChangePoints.of(series)) {
            case Finding.Found(var found) ->
                Arrays.stream(found.starts()).boxed().toList();
            case Finding.NotYet<ChangePoints> _ -> List.of();
        };
    }
}
