package org.waymark.insights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.anomaly.Anomaly;
import org.waymark.analytics.anomaly.Newest;
import org.waymark.analytics.anomaly.Surprise;
import org.waymark.analytics.detect.Chart;
import org.waymark.analytics.detect.Observed;
import org.waymark.analytics.forecast.Law;
import org.waymark.insights.Signal.Kind;

/**
 * What is worth a look about the newest values of a metric.
 *
 * @param episodes what counts most in the alert budget first
 * @param newest how surprising the newest value is; null where nothing could be forecast for it
 */
record Noticed(List<Episode> episodes, @Nullable Surprise newest) {
    /** An episode lasts so many quiet periods. */
    static final int QUIET = 3;

    /** Rarer than this it is worth a look; what is not is no signal, whatever a budget grants. */
    private static final double RARE = 0.01;

    Noticed {
        episodes = List.copyOf(episodes);
    }

    /** @param chart null where there are too few values for one */
    static Noticed of(History history, Observed observed, @Nullable Chart chart, Forecasts forecasts, Nature nature) {
        var places = history.counted().places();
        if (places.length == 0) return new Noticed(List.of(), null);
        var look = new Look(history, forecasts, nature);
        int newest = places[places.length - 1];
        var surprise = look.surprise(newest).orElse(null);
        var found = new ArrayList<>(Newest.of(observed, chart, surprise));
        for (int i = Math.max(0, places.length - QUIET); i < places.length - 1; i++) {
            int place = places[i];
            look.surprise(place).ifPresent(past -> found.add(new Anomaly.Spike(place, past)));
        }
        var episodes = found.stream()
                .filter(anomaly -> anomaly.chance() <= RARE)
                .sorted(Comparator.comparingDouble(Anomaly::forBudget))
                .map(anomaly -> episode(anomaly, history))
                .toList();
        return new Noticed(episodes, surprise);
    }

    /** What was to be expected of a value, one period before it came. */
    private record Look(History history, Forecasts forecasts, Nature nature) {
        Optional<Surprise> surprise(int place) {
            var value = history.counted().at(place);
            if (value < nature.bounds().floor()) return Optional.empty(); // impossible, which is another kind of news
            return law(place).filter(law -> law.scale() > 0).map(law -> {
                var past = forecasts.surprisesBefore(history.days().get(place), history);
                return Surprise.of(value, law, past);
            });
        }

        private Optional<Law> law(int place) {
            return forecasts
                    .oneStepFor(history.days().get(place), history)
                    .map(one -> new Law(one.location(), one.scale(), nature.domain()))
                    .or(() -> Foresight.oneStep(history.counted().slice(0, place), history.cadence(), nature));
        }
    }

    private static Episode episode(Anomaly anomaly, History history) {
        var days = history.days();
        return switch (anomaly) {
            case Anomaly.Spike(int place, var surprise) ->
                new Episode(
                        Kind.SPIKE, way(surprise.isUp()), days.get(place), days.get(place), null, surprise.chance());
            case Anomaly.Shift(var signal) ->
                new Episode(
                        Kind.SHIFT,
                        way(signal.up()),
                        days.get(signal.since()),
                        days.getLast(),
                        Rule.NEW_LEVEL,
                        anomaly.chance());
            case Anomaly.Drift(var signal) ->
                new Episode(
                        ChartReading.kind(signal),
                        way(signal.up()),
                        days.get(signal.since()),
                        days.get(signal.until()),
                        ChartReading.rule(signal),
                        anomaly.chance());
            case Anomaly.Frozen(var places, var _) ->
                new Episode(Kind.FROZEN, null, days.get(places.getFirst()), days.get(places.getLast()), null, 0);
            case Anomaly.Impossible(int place, var _, var _) ->
                new Episode(Kind.IMPOSSIBLE, null, days.get(place), days.get(place), null, 0);
        };
    }

    private static Way way(boolean up) {
        return up ? Way.UP : Way.DOWN;
    }
}
