package org.waymark.insights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.anomaly.Anomaly;
import org.waymark.insights.Signal.Kind;

/**
 * A change as an analysis finds it, before anybody looks whether it is known already. Its fields mean what they mean in {@link Signal}.
 */
record Episode(
        Kind kind,
        @Nullable Way way,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Rule rule,
        double p) {

    /** Whether the other one is the same news, earlier or later: one thread, not many. */
    boolean continues(Signal signal) {
        return way == signal.way()
                && isOfChart(kind) == isOfChart(signal.kind())
                && (isOfChart(kind) || kind == signal.kind())
                && !firstDay.isAfter(signal.lastDay())
                && !signal.firstDay().isAfter(lastDay);
    }

    /** What the chart shows grows from a spike to a run to a new level. */
    private static boolean isOfChart(Kind kind) {
        return switch (kind) {
            case SPIKE, SHIFT, DRIFT, RUN -> true;
            case SILENCE, FROZEN, IMPOSSIBLE, CHANCE -> false;
        };
    }

    /**
     * Its chance as it counts in the alert budget: one KPI can be noticed in several ways, which share what the budget grants. What
     * noise has no part in always counts as certain.
     */
    double forBudget() {
        return forBudget(kind, p);
    }

    static double forBudget(Kind kind, double p) {
        return switch (kind) {
            case SPIKE -> Math.min(1, p / Anomaly.OF_SPIKE);
            case SHIFT -> Math.min(1, p / Anomaly.OF_SHIFT);
            case DRIFT, RUN -> Math.min(1, p / Anomaly.OF_DRIFT);
            case SILENCE, FROZEN, IMPOSSIBLE, CHANCE -> 0;
        };
    }
}
