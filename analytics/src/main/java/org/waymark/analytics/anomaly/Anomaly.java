package org.waymark.analytics.anomaly;

import java.util.List;
import org.waymark.analytics.detect.Bounds;
import org.waymark.analytics.detect.Signal;

/** Something about the newest value of a series that is worth a look. */
public sealed interface Anomaly {
    /** Parts of 1. */
    double OF_SPIKE = 0.8;

    double OF_SHIFT = 0.1;
    double OF_DRIFT = 0.1;

    /** Far from what was forecast one period before. */
    record Spike(int place, Surprise surprise) implements Anomaly {}

    /** A new level or line, accepted a short while ago. */
    record Shift(Signal signal) implements Anomaly {}

    /** On its way somewhere: three of four values near a limit, or a run on one side of the centre. */
    record Drift(Signal signal) implements Anomaly {}

    /** The same value again and again, though it is not a whole number: the source may have stopped. */
    record Frozen(List<Integer> places, double value) implements Anomaly {
        /** So many equal values are no accident. */
        public static final int LEAST = 5;

        public Frozen {
            places = List.copyOf(places);
        }
    }

    /** A value that cannot be. */
    record Impossible(int place, double value, Bounds bounds) implements Anomaly {}

    /** How often noise alone does this, either way; 0 for what is certain. */
    default double chance() {
        return switch (this) {
            case Spike spike -> spike.surprise.chance();
            case Shift(var signal) -> signal.chance();
            case Drift(var signal) -> Math.min(1, 2 * signal.chance());
            case Frozen _, Impossible _ -> 0;
        };
    }

    /**
     * The chance as it counts in the alert budget. One series can be noticed in three ways at once, which would treble its false alerts;
     * so the ways share what the budget grants, most of it for the spike, which can be told on the day it happens.
     */
    default double forBudget() {
        return switch (this) {
            case Spike _ -> Math.min(1, chance() / OF_SPIKE);
            case Shift _ -> Math.min(1, chance() / OF_SHIFT);
            case Drift _ -> Math.min(1, chance() / OF_DRIFT);
            case Frozen _, Impossible _ -> 0;
        };
    }

    default Severity severity() {
        return switch (this) {
            case Spike _, Shift _, Drift _ -> Severity.of(chance());
            case Frozen _ -> Severity.MEDIUM;
            case Impossible _ -> Severity.HIGH;
        };
    }
}
