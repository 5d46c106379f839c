package org.waymark.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.forecast.Reliability;
import org.waymark.analytics.forecast.Reliability.Said;

/**
 * How past forecasts did.
 *
 * @param outcomes how many forecasts have been answered by a value
 * @param within80 the share of values inside their 80 % interval
 * @param within95 the share of values inside their 95 % interval
 * @param chances how many of them gave a chance of meeting a target
 * @param brier the mean squared error of those chances, 0 is perfect, 0.25 is a coin; null without chances
 * @param widening what intervals are multiplied by because of it; 1 up to 20 outcomes
 */
public record TrackRecord(
        int outcomes,
        double within80,
        double within95,
        int chances,
        @Nullable Double brier,
        double widening) {
    public static final TrackRecord NONE = new TrackRecord(0, 0, 0, 0, null, 1);

    /** As it follows from forecasts, oldest first; those that are still open do not count. */
    static TrackRecord of(List<Forecast> forecasts) {
        var answered = forecasts.stream().filter(one -> !one.isOpen()).toList();
        var outcomes = answered.stream().map(Forecast::outcome).toList();
        return switch (org.waymark.analytics.forecast.TrackRecord.of(outcomes)) {
            case Finding.NotYet<?> _ -> NONE;
            case Finding.Found(var record) -> {
                var chances = chances(answered);
                yield new TrackRecord(
                        record.count(),
                        (double) record.within80() / record.count(),
                        (double) record.within95() / record.count(),
                        chances.size(),
                        Reliability.of(chances) instanceof Finding.Found(var told) ? told.brier() : null,
                        record.widening());
            }
        };
    }

    private static List<Said> chances(List<Forecast> answered) {
        return answered.stream()
                .filter(one -> one.chance() != null && one.met() != null)
                .map(one -> new Said(one.chance(), one.met()))
                .toList();
    }
}
