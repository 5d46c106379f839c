package org.waymark.analytics.forecast;

import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.Season.Form;
import org.waymark.analytics.detect.Change;
import org.waymark.analytics.detect.ChangePoints;
import org.waymark.analytics.detect.Shape;

/**
 * The part of a series that its forecast rests on.
 *
 * @param from the first place used
 * @param to the place behind the newest value
 * @param change the change of level for which what lies before was left out; null if none was
 */
public record History(int from, int to, @Nullable Change change) {
    /** So many values must be left after a change of level. */
    private static final int LEAST = 12;

    /** In standard errors. Only unmistakable changes are worth the loss of what came before, see docs/methods/forecast.md. */
    private static final double UNMISTAKABLE = 10;

    /** From the newest unmistakable change of level on, if enough was measured since. */
    static History of(Series withoutSeason) {
        int end = withoutSeason.length();
        if (ChangePoints.of(withoutSeason) instanceof Finding.Found(var found) && found.shape() == Shape.LEVELS)
            for (var change : found.changes().reversed()) {
                int left = withoutSeason.slice(change.place(), end).count();
                if (left >= LEAST && Math.abs(change.t()) > UNMISTAKABLE)
                    return new History(change.place(), end, change);
            }
        return new History(0, end, null);
    }

    /** The series as if it had been at its newest level all along: a change of level must not pass for a season. */
    Series levelled(Series series, Form form) {
        if (change == null) return series;
        var values = series.toArrayWithNaN();
        for (int place = 0; place < from; place++)
            values[place] = switch (form) {
                case MULTIPLICATIVE -> values[place] * change.after() / change.before();
                case ADDITIVE -> values[place] + change.after() - change.before();
            };
        return Series.withGaps(values);
    }

    /** The same for a series that begins so many places earlier. */
    History beginningEarlier(int places) {
        return new History(from + places, to + places, change == null ? null : change.beginningEarlier(places));
    }
}
