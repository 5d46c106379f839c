package org.waymark.analytics.detect;

import org.jspecify.annotations.Nullable;

/**
 * A value in a chart, with what was to be expected of it. All but the adjusted value are in the unit of the series, its season
 * included.
 *
 * @param adjusted the value without its season
 * @param phase to which it belongs, counted from 0
 * @param limits clipped to the bounds of the series; null where the phase has too few values
 */
public record Point(
        int place,
        double value,
        double adjusted,
        Use use,
        int phase,
        double centre,
        @Nullable Span limits) {}
