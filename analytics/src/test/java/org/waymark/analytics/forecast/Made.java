package org.waymark.analytics.forecast;

import java.util.List;
import java.util.stream.IntStream;

/** Forecasts that are written down instead of computed. */
final class Made {
    private Made() {}

    /** The same middle in each period, doubt growing by the root of the steps. */
    static Forecast steady(double location, double scale, Domain domain, int ahead) {
        return of(
                IntStream.rangeClosed(1, ahead)
                        .mapToObj(steps -> new Law(location, scale * Math.sqrt(steps), domain))
                        .toList(),
                0.5,
                40);
    }

    static Forecast of(List<Law> laws, double growth, int count) {
        var grounds = new Grounds(
                new History(0, count, null), null, List.of(), null, new Spread(1, growth, 0, count), List.of());
        return new Forecast(laws, 0, grounds);
    }
}
