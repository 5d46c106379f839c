package org.waymark.insights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The process behaviour chart of a KPI (XmR): its phases with their limits, and the values that noise does not explain. All numbers in
 * the unit of the KPI, all days last days of periods.
 *
 * @param phases oldest first, without a gap between them
 * @param points the values that a rule names, oldest first
 * @param excluded days whose values do not count for the limits, because somebody knows the reason
 * @param form how the limits come from the moving ranges
 * @param widening by how much the limits were widened because successive values resemble each other; 1 where they do not
 * @param season what was taken out before judging; null: none was found
 * @param brewing a change too young to be accepted; null: none
 */
public record Behaviour(
        List<Phase> phases,
        List<Point> points,
        List<LocalDate> excluded,
        Form form,
        double widening,
        @Nullable Season season,
        @Nullable LocalDate brewing) {
    public Behaviour {
        phases = List.copyOf(phases);
        points = List.copyOf(points);
        excluded = List.copyOf(excluded);
    }

    /** MEAN: 2.66 times the mean moving range; MEDIAN: 3.145 times the median one, where a few huge ranges inflate the mean. */
    public enum Form {
        MEAN,
        MEDIAN
    }

    /**
     * A time in which the KPI behaved alike.
     *
     * @param centre of its last period, as the limits are
     * @param range the limit of the moving range: two successive values further apart are a signal
     * @param firmness null: too few values, no limits but a mean
     * @param course centre and limits of each period, where they move with season or trend; else empty
     */
    public record Phase(
            LocalDate from,
            LocalDate to,
            double centre,
            double low,
            double high,
            @Nullable Double range,
            @Nullable Firmness firmness,
            List<Level> course) {
        public Phase {
            course = List.copyOf(course);
        }
    }

    /** Centre and limits of the period that ends on a day. */
    public record Level(LocalDate day, double centre, double low, double high) {}

    /** A value that noise does not explain. */
    public record Point(LocalDate day, double value, Rule rule, Way way) {}

    /**
     * A pattern that comes back.
     *
     * @param factors what each place of the cycle adds to the level, or is of it, from the first period of a year or week on
     */
    public record Season(boolean multiplicative, List<Double> factors) {
        public Season {
            factors = List.copyOf(factors);
        }
    }
}
