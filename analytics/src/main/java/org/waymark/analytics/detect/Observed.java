package org.waymark.analytics.detect;

import java.util.Set;
import org.waymark.analytics.Series;

/**
 * What was measured, and how it is to be read.
 *
 * @param period places in a cycle that may come back: 12 for months, 52 for weeks, 7 for days, 4 for quarters; 1 for none
 * @param seasonal whether someone who knows says that it comes back, so that two cycles are enough
 * @param explained places whose values have a known reason: drawn, but neither judged nor counted in limits
 * @param provisional whether the newest value may still change: drawn only
 */
public record Observed(
        Series series, int period, boolean seasonal, Bounds bounds, Set<Integer> explained, boolean provisional) {
    public Observed {
        if (period < (seasonal ? 2 : 1)) throw new IllegalArgumentException("Too few places for a cycle: " + period);
        explained = Set.copyOf(explained);
    }

    /** Final values without a season. */
    public static Observed of(Series series) {
        return new Observed(series, 1, false, Bounds.NONE, Set.of(), false);
    }

    /** With a season, if there is one to be seen. */
    public Observed every(int period) {
        return new Observed(series, period, seasonal, bounds, explained, provisional);
    }

    /** With a season that is known to be there. */
    public Observed surelyEvery(int period) {
        return new Observed(series, period, true, bounds, explained, provisional);
    }

    Observed with(Series series) {
        return new Observed(series, period, seasonal, bounds, explained, provisional);
    }

    public Observed within(Bounds bounds) {
        return new Observed(series, period, seasonal, bounds, explained, provisional);
    }

    public Observed explained(Set<Integer> places) {
        return new Observed(series, period, seasonal, bounds, places, provisional);
    }

    /** The newest value is of a period that still runs. */
    public Observed newestProvisional() {
        return new Observed(series, period, seasonal, bounds, explained, true);
    }

    /** What a value is good for. */
    Use use(int place) {
        if (provisional && place == newest()) return Use.PROVISIONAL;
        return explained.contains(place) ? Use.EXPLAINED : Use.JUDGED;
    }

    /** Gaps where a value is not judged. */
    public Series judged() {
        var values = series.toArrayWithNaN();
        for (int place = 0; place < values.length; place++) if (use(place) != Use.JUDGED) values[place] = Double.NaN;
        return Series.withGaps(values);
    }

    private int newest() {
        int place = series.length() - 1;
        while (place >= 0 && !series.has(place)) place--;
        return place;
    }
}
