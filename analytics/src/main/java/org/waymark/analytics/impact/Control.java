package org.waymark.analytics.impact;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.waymark.analytics.Series;

/**
 * A series that moves with the studied one, and that the work cannot have touched.
 *
 * @param series on the same grid as the studied series: the same place is the same period
 */
public record Control(String name, Series series) {
    boolean covers(int place) {
        return place < series.length() && series.has(place);
    }

    /** Centred and in units of its spread; in logarithms where the studied series is and this one can be. */
    IntToDoubleFunction column(int[] places, Scale scale) {
        boolean logs = scale == Scale.LOG && Arrays.stream(series.present()).allMatch(value -> value > 0);
        var values = Arrays.stream(places).mapToDouble(place -> logs ? Math.log(series.at(place)) : series.at(place));
        double[] used = values.toArray();
        double mean = Arrays.stream(used).average().orElse(0);
        double spread = Math.sqrt(
                Arrays.stream(used).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        double unit = spread > 0 ? spread : 1;
        int newest = places.length == 0 ? 0 : places[places.length - 1];
        return place -> {
            double value = series.at(Math.min(place, newest));
            return ((logs ? Math.log(value) : value) - mean) / unit;
        };
    }
}
