package org.waymark.analytics.forecast;

import java.util.Optional;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.core.regsarima.regular.Forecast;
import jdplus.tramoseats.base.api.tramo.TramoSpec;
import jdplus.tramoseats.base.core.tramo.TramoKernel;
import org.waymark.analytics.Series;

/**
 * The only door to JDemetra+: a seasonal ARIMA model chosen by TRAMO, with its outliers. The engine works without it.
 *
 * <p>Source: Gomez and Maravall 1996, Programs TRAMO and SEATS; JDemetra+ 3, unmodified.
 */
final class Tramo {
    private static final int CYCLES = 3;
    /** The library wants a calendar. Without calendar effects in the model it does not matter which. */
    private static final int SOME_YEAR = 2000;
    /** A forecast farther outside of all values than this many of their widths is a mistake of the model. */
    private static final double WIDTHS = 3;

    private Tramo() {}

    /**
     * Nothing unless the series is monthly or quarterly, has three years of values and varies; nor where the library fails, which it
     * does on some series.
     */
    static Optional<Series> forecast(Series series, int period, int ahead) {
        if (period != 12 && period != 4 || series.count() < CYCLES * period) return Optional.empty();
        var start = period == 12 ? TsPeriod.monthly(SOME_YEAR, 1) : TsPeriod.quarterly(SOME_YEAR, 1);
        try {
            var model = new Forecast(TramoKernel.of(TramoSpec.TR4, null), ahead);
            model.process(TsData.ofInternal(start, series.toArrayWithNaN()));
            return sound(series.present(), model.getForecasts().toArray(), ahead);
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Optional<Series> sound(double[] values, double[] forecasts, int ahead) {
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double reach = WIDTHS * (high - low);
        if (forecasts.length != ahead || reach == 0) return Optional.empty();
        for (double forecast : forecasts)
            if (!(forecast >= low - reach && forecast <= high + reach)) return Optional.empty();
        return Optional.of(Series.of(forecasts));
    }
}
