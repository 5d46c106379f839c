package org.waymark.analytics.forecast;

import java.util.function.DoublePredicate;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * How often it happened before: "2 of your last 9 quarters moved this much". Cycles follow each other back from the newest value and do
 * not overlap; one with a gap where it counts is left out.
 *
 * @param often in how many cycles
 * @param cycles of how many
 */
public record BaseRate(int often, int cycles) {
    /** Older ones tell of another time. */
    private static final int MOST_CYCLES = 12;

    public BaseRate {
        if (often < 0 || often > cycles || cycles < 1)
            throw new IllegalArgumentException("%d of %d cycles is no rate".formatted(often, cycles));
    }

    /**
     * Cycles from whose start to whose end the value moved at least so much, down if the change is negative. Cannot say yet without a
     * whole cycle. Throws IllegalArgumentException for a cycle below one period.
     */
    public static Finding<BaseRate> ofMoves(Series series, int length, double change) {
        return of(
                series,
                length,
                end -> value(series, end) - value(series, end - length),
                moved -> change >= 0 ? moved >= change : moved <= change);
    }

    /** Cycles that were as wanted in total. */
    public static Finding<BaseRate> ofTotals(Series series, int length, Wanted wanted) {
        return of(series, length, end -> total(series, end, length), wanted::holds);
    }

    private interface OfCycle {
        /** NaN if there is a gap where it counts. */
        double at(int end);
    }

    private static Finding<BaseRate> of(Series series, int length, OfCycle ofCycle, DoublePredicate counts) {
        if (length < 1) throw new IllegalArgumentException("A cycle is at least one period: " + length);
        int newest = series.length() - 1;
        while (newest >= 0 && !series.has(newest)) newest--;
        int often = 0;
        int cycles = 0;
        for (int end = newest; end - length >= -1 && cycles < MOST_CYCLES; end -= length) {
            double value = ofCycle.at(end);
            if (Double.isNaN(value)) continue;
            cycles++;
            if (counts.test(value)) often++;
        }
        return cycles == 0 ? Finding.notYet(Lack.CYCLES, 0, 1) : Finding.found(new BaseRate(often, cycles));
    }

    private static double total(Series series, int end, int length) {
        double total = 0;
        for (int place = end - length + 1; place <= end; place++) total += value(series, place);
        return total;
    }

    private static double value(Series series, int place) {
        return place >= 0 && series.has(place) ? series.at(place) : Double.NaN;
    }
}
