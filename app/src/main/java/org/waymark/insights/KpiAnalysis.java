package org.waymark.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.detect.Bounds;
import org.waymark.kpis.Metric;
import org.waymark.measure.Aggregation;

/**
 * What an analysis of a KPI finds.
 *
 * @param newestP the chance that noise alone surprises as much as the newest value; null without a forecast for it
 * @param episodes what is news now, the preferred ones first
 * @param forecasts those that became known or were answered now
 */
record KpiAnalysis(KpiReading reading, @Nullable Double newestP, List<Episode> episodes, List<Forecast> forecasts) {
    /** So many periods without anything new end an episode. */
    private static final int QUIET = 3;

    KpiAnalysis {
        episodes = List.copyOf(episodes);
        forecasts = List.copyOf(forecasts);
    }

    static KpiAnalysis of(KpiCase input, Instant now) {
        var history = input.history();
        var chart = ChartReading.of(history, bounds(input.metric()));
        var detail = new KpiReading.Detail(
                chart.behaviour(), null, null, drivers(input, history), List.of(), TrackRecord.NONE);
        var reading =
                new KpiReading(input.kpi(), basis(input, history, now), chart.verdict(), chart.range(), null, detail);
        return new KpiAnalysis(reading, null, Stream.ofNullable(chart.episode()).toList(), List.of());
    }

    private static @Nullable Drivers drivers(KpiCase input, History history) {
        var tree = input.tree();
        return tree == null ? null : tree.drivers(history);
    }

    /** The same goes in, so the same comes out. */
    static String fingerprint(KpiCase input) {
        var history = input.history();
        return Fingerprint.of(
                Engine.VERSION,
                input.metric(),
                input.targets(),
                history.days(),
                history.all(),
                history.counted(),
                Objects.requireNonNullElse(input.tree(), ""));
    }

    /** An episode whose newest value lies before this day is over. */
    static LocalDate quietSince(KpiCase input) {
        var days = input.history().days();
        return days.isEmpty() ? LocalDate.MIN : days.get(Math.max(0, days.size() - QUIET));
    }

    private static Basis basis(KpiCase input, History history, Instant now) {
        return new Basis(
                Engine.VERSION,
                fingerprint(input),
                now,
                history.isEmpty() ? null : history.days().getLast(),
                history.counted().count(),
                history.excluded());
    }

    /** What is counted or timed is never below 0, nor is a share of something. */
    private static Bounds bounds(Metric metric) {
        return switch (metric.unit().kind()) {
            case COUNT, DURATION -> Bounds.FROM_ZERO;
            case PERCENT -> metric.aggregation() == Aggregation.RATIO ? Bounds.FROM_ZERO : Bounds.NONE;
            case CURRENCY, SCORE, OTHER -> Bounds.NONE;
        };
    }
}
