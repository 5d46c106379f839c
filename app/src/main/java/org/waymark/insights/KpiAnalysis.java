package org.waymark.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.detect.Chart;

/**
 * What an analysis of a KPI finds.
 *
 * @param newestP the chance that noise alone surprises as much as the newest value; null where nothing could be forecast for it
 * @param episodes what is news now, what counts most in the alert budget first
 * @param forecasts those that were made or answered now
 */
record KpiAnalysis(KpiReading reading, @Nullable Double newestP, List<Episode> episodes, List<Forecast> forecasts) {
    KpiAnalysis {
        episodes = List.copyOf(episodes);
        forecasts = List.copyOf(forecasts);
    }

    static KpiAnalysis of(KpiCase input, Instant now) {
        var history = input.history();
        var nature = Nature.of(input.metric(), history.all());
        var before = new Forecasts(input.forecasts());
        var answered = before.answered(history, input.targets());
        var record = TrackRecord.of(answered.all());
        var observed = ChartReading.observed(history, nature.bounds());
        var chart = Chart.adjusted(observed);
        var read = ChartReading.of(history, nature.bounds(), chart);
        var noticed = Noticed.of(history, observed, found(chart), answered, nature);
        var ahead = Foresight.of(history, nature, record.widening());
        var chance = ahead.chance(input.targets()).orElse(null);
        var detail = new KpiReading.Detail(
                read.behaviour(),
                ahead.fan(),
                ahead.noFan(),
                drivers(input, history),
                Companions.of(history, input.companions()),
                record);
        var reading =
                new KpiReading(input.kpi(), basis(input, history, now), read.verdict(), read.range(), chance, detail);
        return new KpiAnalysis(
                reading,
                noticed.newest() == null ? null : noticed.newest().chance(),
                episodes(input, history, noticed, chance),
                forecasts(input, history, ahead, chance, answered.changedFrom(before)));
    }

    private static @Nullable Chart found(Finding<Chart> chart) {
        return chart instanceof Finding.Found(var found) ? found : null;
    }

    private static List<Forecast> forecasts(
            KpiCase input, History history, Foresight ahead, @Nullable TargetChance chance, List<Forecast> answered) {
        if (history.isEmpty()) return answered;
        var made = Forecasts.made(
                ahead.steps(), chance, input.targets(), history.days().getLast());
        return Stream.concat(answered.stream(), made.stream()).toList();
    }

    private static List<Episode> episodes(
            KpiCase input, History history, Noticed noticed, @Nullable TargetChance chance) {
        if (history.isEmpty()) return List.of();
        var through = history.days().getLast();
        return Stream.of(
                        noticed.episodes().stream(),
                        Silence.of(input).stream(),
                        Fading.of(chance, through, input.forecasts()).stream())
                .flatMap(found -> found)
                .toList();
    }

    private static @Nullable Drivers drivers(KpiCase input, History history) {
        var tree = input.tree();
        return tree == null ? null : tree.drivers(history);
    }

    /** The same goes in, so the same comes out. */
    static String fingerprint(KpiCase input) {
        var history = input.history();
        var answered = new Forecasts(input.forecasts()).answered(history, input.targets());
        return Fingerprint.of(
                Engine.VERSION,
                input.metric(),
                input.targets(),
                history.days(),
                history.all(),
                history.counted(),
                TrackRecord.of(answered.all()),
                Silence.of(input),
                Objects.requireNonNullElse(input.tree(), ""),
                input.companions());
    }

    /** An episode whose newest value lies before this day is over. */
    static LocalDate quietSince(KpiCase input) {
        var days = input.history().days();
        return days.isEmpty() ? LocalDate.MIN : days.get(Math.max(0, days.size() - Noticed.QUIET));
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
}
