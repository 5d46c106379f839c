package org.waymark.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
    /** With fewer outcomes intervals stay as they are. */
    private static final int ENOUGH = 20;

    private static final double STEP = 0.05;
    private static final double NARROWEST = 0.7;
    private static final double WIDEST = 2;

    public static final TrackRecord NONE = new TrackRecord(0, 0, 0, 0, null, 1);

    /** As it follows from forecasts, oldest first; those that are still open do not count. */
    static TrackRecord of(List<Forecast> forecasts) {
        var answered = forecasts.stream().filter(one -> !one.isOpen()).toList();
        if (answered.isEmpty()) return NONE;
        var chances = answered.stream().filter(one -> one.met() != null).toList();
        return new TrackRecord(
                answered.size(),
                share(answered, 0.8),
                share(answered, 0.95),
                chances.size(),
                chances.isEmpty() ? null : brier(chances),
                widening(answered));
    }

    private static double share(List<Forecast> answered, double band) {
        return (double) answered.stream().filter(one -> one.isWithin(band)).count() / answered.size();
    }

    private static double brier(List<Forecast> chances) {
        return chances.stream().mapToDouble(Forecast::squaredError).average().orElseThrow();
    }

    /** Adaptive conformal inference, Gibbs and Candès 2021: a miss widens a little more than nineteen hits narrow. */
    private static double widening(List<Forecast> answered) {
        if (answered.size() < ENOUGH) return 1;
        double widening = 1;
        for (var one : answered) {
            double miss = one.isWithin(0.95) ? 0 : 1;
            widening = Math.clamp(widening * Math.exp(STEP * (miss - 0.05)), NARROWEST, WIDEST);
        }
        return widening;
    }
}
