package org.waymark.analytics.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.RecentSeason;

/**
 * What a forecast was made of: enough to explain it and to do the sum again. Values are on the scale of the law.
 *
 * @param history what it rests on
 * @param season what was taken out and put back; its first factor is that of place 0 of the series; null if there is none
 * @param parts what was joined, in the order of their kinds
 * @param tramo what TRAMO says of the periods ahead, which joins with {@link #TRAMO_WEIGHT}; null if it was not asked or cannot say
 * @param spread of past errors
 * @param unsure for each period ahead
 */
public record Grounds(
        History history,
        @Nullable RecentSeason season,
        List<Part> parts,
        @Nullable Series tramo,
        Spread spread,
        List<Unsure> unsure) {
    /** Chosen on real series, see docs/methods/forecast.md. */
    public static final double TRAMO_WEIGHT = 0.2;

    public Grounds {
        parts = List.copyOf(parts);
        unsure = List.copyOf(unsure);
    }

    /**
     * One of the simple methods.
     *
     * @param weight of all, from 0 to 1
     * @param values what it alone says of the periods ahead
     */
    public record Part(Member member, double weight, Series values) {}
}
