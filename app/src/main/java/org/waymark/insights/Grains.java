package org.waymark.insights;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.waymark.analytics.expression.Alignment;
import org.waymark.analytics.expression.Grain;
import org.waymark.analytics.expression.Grid;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;

/** The calendar of the product in the words of the expression language. */
final class Grains {
    private Grains() {}

    static Grain of(Cadence cadence) {
        return switch (cadence) {
            case DAILY -> Grain.DAY;
            case WEEKLY -> Grain.WEEK;
            case MONTHLY -> Grain.MONTH;
            case QUARTERLY -> Grain.QUARTER;
            case YEARLY -> Grain.YEAR;
        };
    }

    static Alignment of(Aggregation aggregation) {
        return switch (aggregation) {
            case LAST -> Alignment.LAST;
            case SUM -> Alignment.SUM;
            case AVERAGE, RATIO -> Alignment.MEAN;
        };
    }

    /** The periods that hold some days. */
    static Grid grid(Cadence cadence, Period days) {
        var first = cadence.periodOf(days.start()).start();
        return new Grid(of(cadence), first, place(cadence, first, days.end()) + 1);
    }

    /** Which one a day lies in, counted from the one that begins on the first day. */
    static int place(Cadence cadence, LocalDate first, LocalDate day) {
        return switch (cadence) {
            case DAILY -> (int) ChronoUnit.DAYS.between(first, day);
            case WEEKLY -> (int) ChronoUnit.WEEKS.between(first, day);
            case MONTHLY -> (int) ChronoUnit.MONTHS.between(first, day);
            case QUARTERLY -> (int) ChronoUnit.MONTHS.between(first, day) / 3;
            case YEARLY -> (int) ChronoUnit.YEARS.between(first, day);
        };
    }

    static LocalDate lastDay(Grid grid, int place) {
        return LocalDate.ofEpochDay(grid.lastDay(place));
    }
}
