package org.waymark.analytics.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;

/**
 * The plain process behaviour chart as printed by Wheeler: individual values (X) and moving ranges (mR).
 *
 * @param signals strongest rule first, then oldest first
 */
public record XmR(Series series, Limits limits, List<Signal> signals) {
    public XmR {
        signals = List.copyOf(signals);
    }

    /** With limits of all its values, by means or medians as {@link Limits#of(Series)} chooses. */
    public static Finding<XmR> of(Series series) {
        return Limits.of(series).map(limits -> judge(series, limits, Bounds.NONE));
    }

    /** With limits of all its values. */
    public static Finding<XmR> of(Series series, Form form) {
        return Limits.of(series, form).map(limits -> judge(series, limits, Bounds.NONE));
    }

    /** With limits about a line through all its values. */
    public static Finding<XmR> trended(Series series) {
        return Limits.trended(series).map(limits -> judge(series, limits, Bounds.NONE));
    }

    /** Against limits from elsewhere, such as those of a baseline. A limit beyond its bound is broken by no value. */
    public static XmR judge(Series series, Limits limits, Bounds bounds) {
        var places = series.places();
        var ways = IntStream.of(places)
                .mapToDouble(place -> way(series.at(place), place, limits, bounds))
                .toArray();
        var chances = Chances.of(limits);
        var signals = new ArrayList<>(Rules.in(ways, places, 0, chances));
        for (var range : MovingRange.of(series, 0)) if (range.isBeyond(limits)) signals.add(range.signal(chances));
        return new XmR(series, limits, signals);
    }

    private static double way(double value, int place, Limits limits, Bounds bounds) {
        double lower = limits.lowerAt(place);
        double upper = limits.upperAt(place);
        return bounds.hide(Rules.way(value, limits.centreAt(place), lower, upper), lower, upper);
    }
}
