package org.waymark.web.charts;

import org.jspecify.annotations.Nullable;
import org.waymark.insights.Way;
import org.waymark.measure.Direction;

/** Whether a move is good, so that its colour follows the direction of the KPI and not that of the line. */
public enum Tone {
    GOOD,
    BAD,
    /** Moved, and nobody said which way is good. */
    PLAIN;

    /** A band is good inside and bad outside; without its bounds nothing can be said. */
    public static Tone of(Direction direction, Way way, double value, @Nullable Bounds target) {
        return switch (direction) {
            case HIGHER -> way == Way.UP ? GOOD : BAD;
            case LOWER -> way == Way.DOWN ? GOOD : BAD;
            case BAND -> target == null ? PLAIN : value >= target.low() && value <= target.high() ? GOOD : BAD;
        };
    }

    /** What a mark of it wears on a chart. */
    String css() {
        return switch (this) {
            case GOOD -> "good";
            case BAD -> "bad";
            case PLAIN -> "";
        };
    }

    /** What its words wear. */
    String ink() {
        return switch (this) {
            case GOOD -> "ok";
            case BAD -> "off";
            case PLAIN -> "ink";
        };
    }
}
