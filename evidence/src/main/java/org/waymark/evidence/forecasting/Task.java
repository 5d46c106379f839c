package org.waymark.evidence.forecasting;

import java.util.Arrays;
import org.waymark.analytics.Series;
import org.waymark.analytics.forecast.Domain;
import org.waymark.analytics.forecast.Grid;
import org.waymark.analytics.forecast.Setting;

/**
 * One series of a competition: what was known, and what came then.
 *
 * @param set the competition, by the name of its file: "m3"
 * @param period how often it was measured, in the competition's word: "MONTHLY"
 * @param lag the season that errors are measured by, 1 for none
 */
record Task(String set, String id, String period, int lag, double[] known, double[] came) {
    Task {
        if (lag < 1 || known.length <= lag || came.length == 0)
            throw new IllegalArgumentException(
                    "%d values and %d to come with a lag of %d".formatted(known.length, came.length, lag));
    }

    Series series() {
        return Series.of(known);
    }

    Grid grid() {
        return switch (period) {
            case "YEARLY" -> Grid.YEAR;
            case "QUARTERLY" -> Grid.QUARTER;
            case "MONTHLY" -> Grid.MONTH;
            case "WEEKLY" -> Grid.WEEK;
            case "DAILY" -> Grid.DAY;
            case "HOURLY" -> Grid.HOUR;
            default -> Grid.OTHER;
        };
    }

    /** A series without negative values is taken for one that cannot have any. */
    Setting setting(boolean withTramo) {
        boolean fromZero = Arrays.stream(known).allMatch(value -> value >= 0);
        return new Setting(grid(), fromZero ? Domain.FROM_ZERO : Domain.FREE, withTramo);
    }

    /** Mean absolute difference of values one season apart: what absolute errors are measured in. */
    double unit() {
        double sum = 0;
        for (int i = lag; i < known.length; i++) sum += Math.abs(known[i] - known[i - lag]);
        return sum / (known.length - lag);
    }
}
