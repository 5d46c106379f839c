package org.waymark.analytics.decompose;

import java.util.Arrays;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.Decomposition.Average;
import org.waymark.analytics.decompose.Season.Form;

/**
 * The season to reckon with next: newer cycles weigh more, and factors are drawn towards no season as far as chance alone could have
 * made them. So no test has to decide whether there is a season, and a faint one does little.
 *
 * <p>Source: classical factors first, then again about a trend that reaches to both ends (as in STL, Cleveland and others 1990); drawn
 * as James and Stein do, after Miller and Williams 2003, Shrinkage estimators of time series seasonal factors.
 *
 * @param strength how much of the estimated season is left: 0 none, 1 all
 */
public record RecentSeason(Season season, double strength) {
    /**
     * Multiplied where all values are positive, added otherwise. Cannot say yet below three cycles of values. Throws
     * IllegalArgumentException for a period below 2.
     */
    public static Finding<RecentSeason> of(Series series, int period) {
        return parts(series, period)
                .map(parts ->
                        refined(series.toArrayWithNaN(), parts, parts.season().form()));
    }

    /** As {@link #of}, but always added: for values without a zero, such as logarithms. */
    public static Finding<RecentSeason> added(Series series, int period) {
        return parts(series, period).map(parts -> refined(series.toArrayWithNaN(), parts, Form.ADDITIVE));
    }

    /** The same for a series that begins so many places earlier. */
    public RecentSeason beginningEarlier(int places) {
        return new RecentSeason(season.beginningEarlier(places), strength);
    }

    private static Finding<Decomposition> parts(Series series, int period) {
        int least = SeasonTest.CYCLES * period;
        if (series.count() < least) return Finding.notYet(Lack.VALUES, series.count(), least);
        return Decomposition.of(series, period, Average.MEAN);
    }

    private static RecentSeason refined(double[] values, Decomposition parts, Form form) {
        var factors = factors(values, parts, form);
        if (factors.explode()) factors = factors(values, parts, Form.ADDITIVE);
        return new RecentSeason(factors.drawn(), factors.strength());
    }

    private static FadingFactors factors(double[] values, Decomposition parts, Form form) {
        int period = parts.season().period();
        var early = FadingFactors.of(values, parts.trend().toArrayWithNaN(), form, period);
        var without = values.clone();
        for (int place = 0; place < values.length; place++)
            without[place] = form.apart(values[place], early.values()[place % period]);
        var smooth = LocalLine.of(without, period);
        if (form == Form.MULTIPLICATIVE && Arrays.stream(smooth).anyMatch(level -> level <= 0)) return early;
        return FadingFactors.of(values, smooth, form, period);
    }
}
