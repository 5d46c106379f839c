package org.waymark.analytics.impact;

import java.util.List;
import java.util.Optional;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;

/** How much two events look alike to the model: of their columns, whitened, what course, season and controls do not already hold. */
final class Correlation {
    private final List<Optional<double[]>> directions;

    Correlation(Series series, Setting setting, List<Optional<Event>> events) {
        int start = events.stream()
                .flatMap(Optional::stream)
                .mapToInt(Event::start)
                .min()
                .orElse(series.length());
        directions = switch (Course.before(start, series, setting)) {
            case Finding.NotYet<Course> _ ->
                events.stream().map(_ -> Optional.<double[]>empty()).toList();
            case Finding.Found(var course) -> {
                var search = new Search(new Model(series, setting, course, start));
                yield events.stream()
                        .map(event -> event.flatMap(search::direction))
                        .toList();
            }
        };
    }

    /** From 0 to 1; 0 where one of them has not been found. */
    double between(int one, int other) {
        return directions
                .get(one)
                .flatMap(a -> directions.get(other).map(b -> Math.abs(Factor.dot(a, b))))
                .orElse(0.0);
    }
}
