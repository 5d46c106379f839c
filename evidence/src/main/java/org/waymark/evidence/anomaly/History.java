package org.waymark.evidence.anomaly;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Finding.NotYet;
import org.waymark.analytics.Series;
import org.waymark.analytics.forecast.Domain;
import org.waymark.analytics.forecast.Forecast;
import org.waymark.analytics.forecast.Grid;
import org.waymark.analytics.forecast.Law;
import org.waymark.analytics.forecast.Setting;
import org.waymark.evidence.Line;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.Unreadable;

/**
 * A series read as the history of a KPI.
 *
 * @param judged the first place to be judged, at least {@link Forecast#LEAST_VALUES}
 */
record History(String id, Grid grid, double[] values, int judged) {
    /** The series of a file of the forecasting data; what a competition kept for testing is judged. */
    static List<History> in(Path file, Consumer<Line> broken) {
        return ReferenceData.csv(file).stream()
                .<History>mapMulti((row, next) -> {
                    var id = row.getField(0);
                    try {
                        int period = (int) ReferenceData.number(file, row, "m");
                        var train = values(file, ReferenceData.text(file, row, "train"));
                        var test = values(file, ReferenceData.text(file, row, "test"));
                        var all = DoubleStream.concat(Arrays.stream(train), Arrays.stream(test))
                                .toArray();
                        if (train.length >= Forecast.LEAST_VALUES)
                            next.accept(new History(id, grid(period), all, train.length));
                    } catch (Unreadable e) {
                        broken.accept(Line.broken("series " + id, Objects.requireNonNull(e.getMessage())));
                    }
                })
                .toList();
    }

    private static Grid grid(int period) {
        return switch (period) {
            case 12 -> Grid.MONTH;
            case 4 -> Grid.QUARTER;
            default -> Grid.OTHER;
        };
    }

    private static double[] values(Path file, String joined) {
        try {
            return Series.of(Arrays.stream(joined.split(";"))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .present();
        } catch (IllegalArgumentException e) {
            throw new Unreadable(file, e);
        }
    }

    /** Up to, not including, a place. */
    Series until(int place) {
        return Series.of(Arrays.copyOf(values, place));
    }

    /** What was to be expected at a place, from all before it. */
    Law law(int place) {
        return switch (Forecast.of(until(place), new Setting(grid, Domain.FREE, false), 1)) {
            case Found(var forecast) -> forecast.law(1);
            case NotYet<Forecast> notYet ->
                throw new IllegalStateException("%s has %d values".formatted(id, notYet.have()));
        };
    }

    /** The same with something added to some values, from the first that is judged. */
    History with(double added, int lasting) {
        var changed = values.clone();
        int to = Math.min(judged + lasting, changed.length);
        for (int place = judged; place < to; place++) changed[place] += added;
        return new History(id, grid, changed, judged);
    }
}
