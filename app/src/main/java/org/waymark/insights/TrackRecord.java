package org.waymark.insights;

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
    public static final TrackRecord NONE = new TrackRecord(0, 0, 0, 0, null, 1);
}
