package org.waymark.analytics.forecast;

import java.util.List;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * What comes next.
 *
 * <p>Source: simple methods joined robustly do as well as any (Makridakis and Hibon 2000; Petropoulos and Svetunkov 2020); the laws
 * are calibrated on errors of real series. See docs/methods/forecast.md.
 *
 * @param laws for 1, 2, 3 ... periods after the end of the series
 * @param silent periods without a value at the end of the series: so much farther is the way from the newest value
 * @param grounds what it was made of
 */
public record Forecast(List<Law> laws, int silent, Grounds grounds) {
    /** Fewer values say nothing. */
    public static final int LEAST_VALUES = 6;

    /** With fewer, chances are rough. */
    public static final int FIRM_VALUES = 12;

    public Forecast {
        laws = List.copyOf(laws);
    }

    /**
     * Cannot say yet below six values. Throws IllegalArgumentException if the series holds a value that its domain does not.
     *
     * @param ahead periods after the end of the series, at least one; a gap at its end is a period of it
     */
    public static Finding<Forecast> of(Series series, Setting setting, int ahead) {
        if (ahead < 1) throw new IllegalArgumentException("A forecast is for at least one period: " + ahead);
        int to = series.length();
        while (to > 0 && !series.has(to - 1)) to--;
        int from = Math.max(0, to - setting.grid().longest());
        while (from < to && !series.has(from)) from++;
        var known = series.slice(from, to);
        if (known.count() < LEAST_VALUES) return Finding.notYet(Lack.VALUES, known.count(), LEAST_VALUES);
        int silent = series.length() - to;
        var workings = new Workings(setting.domain().toLaw(known), setting, silent + ahead);
        return Finding.found(new Forecast(workings.laws(silent), silent, workings.grounds(from, silent)));
    }

    /** So many periods after the end of the series, from 1. */
    public Law law(int periods) {
        return laws.get(periods - 1);
    }

    /** How alike the errors of two periods are: what is missed by one is missed by later ones too. */
    double correlation(int period, int other) {
        double nearer = silent + Math.min(period, other);
        double farther = silent + Math.max(period, other);
        return Math.pow(nearer / farther, grounds.spread().growth());
    }

    /** Whether too few values make any chance rough. */
    public boolean isRough() {
        return grounds.spread().count() < FIRM_VALUES;
    }
}
