package org.waymark.insights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Objective;

/**
 * The estimate of what an objective did to a KPI that it wanted to move.
 *
 * @param lack for {@link Verdict#NOT_ENOUGH}: what there is too little of
 * @param effect null while there is no estimate
 * @param delay after how long it showed; null while nothing shows
 * @param weakest what makes the estimate least certain; null while there is no estimate
 * @param lookAgainOn the first day on which looking again can tell more; null: nothing more will come
 * @param windowEnd it is repeated with every new value up to this day
 * @param declaredLate the aim was declared after the work had begun, so that it is no prediction
 * @param compared a KPI that the work does not touch tells too where this one would have been without it
 */
public record ImpactStudy(
        Objective.Id objective,
        Kpi.Id kpi,
        Basis basis,
        Verdict verdict,
        @Nullable Lack lack,
        @Nullable Effect effect,
        @Nullable Delay delay,
        @Nullable Weakness weakest,
        @Nullable LocalDate lookAgainOn,
        LocalDate windowEnd,
        boolean declaredLate,
        boolean compared,
        Detail detail) {

    public enum Verdict {
        /** Nothing can show yet. */
        TOO_EARLY,
        /** Chance 95 % or more that it helped. */
        VERY_LIKELY,
        /** Chance 80 % or more. */
        PROBABLY,
        CANNOT_TELL,
        /** The interval holds no effect of the size that was wanted. */
        PROBABLY_NOT,
        /** Other objectives worked on the KPI at the same time: see {@link Detail#together}. */
        INSEPARABLE,
        /** The history of the KPI is too short. */
        NOT_ENOUGH
    }

    /**
     * In units of the KPI, signed: below 0 the KPI is lower than it would have been.
     *
     * @param low of the 95 % interval
     * @param high of the 95 % interval
     * @param chance that it helped the wished way, 0 to 1
     */
    public record Effect(double value, double low, double high, double chance) {
        public Effect {
            if (!(low <= value && value <= high)) {
                throw new IllegalArgumentException(
                        "An interval holds its effect: %s, %s, %s".formatted(low, value, high));
            }
        }
    }

    /** In periods of the KPI after the start of the work. STEP: all at once; RAMP: bit by bit. */
    public record Delay(int from, int to, Shape shape) {}

    public enum Shape {
        STEP,
        RAMP
    }

    /** What makes an estimate least certain. */
    public enum Weakness {
        /** No group that did not take part. */
        NO_COMPARISON,
        SHORT_BEFORE,
        SHORT_AFTER,
        /** Others worked on it at the same time. */
        OVERLAP,
        DECLARED_LATE,
        /** The KPI often moves like this without any work on it. */
        RESTLESS,
        /** There may be a season, but too few rounds of it to know. */
        SEASON_UNKNOWN,
        /** The interval is wider than the change that was wanted. */
        WIDE,
        GAPS
    }

    /**
     * What the impact card draws; stored as JSON in {@code impact_study.detail}.
     *
     * @param from the first day of the work
     * @param path from some periods before the work on, oldest first
     * @param together the objectives that it cannot be told apart from, or was judged together with
     */
    public record Detail(LocalDate from, List<Point> path, List<Objective.Id> together) {
        public Detail {
            path = List.copyOf(path);
            together = List.copyOf(together);
        }
    }

    /**
     * One period.
     *
     * @param happened null: no value
     * @param without where the KPI would have been without the work
     */
    public record Point(LocalDate day, @Nullable Double happened, double without, double low, double high) {}
}
