package org.waymark.measure;

/** Which way a metric is meant to go. Colour follows it: falling churn is good. */
public enum Direction {
    HIGHER,
    LOWER,
    BAND;

    /** What a move of the number means. */
    public enum Change {
        BETTER,
        WORSE,
        SAME,
        /** A band is good in the middle, so a move says nothing without the bounds. */
        OPEN
    }

    public Change change(double before, double now) {
        var moved = Digits.compare(now, before);
        if (moved == 0) return Change.SAME;
        return switch (this) {
            case HIGHER -> moved > 0 ? Change.BETTER : Change.WORSE;
            case LOWER -> moved < 0 ? Change.BETTER : Change.WORSE;
            case BAND -> Change.OPEN;
        };
    }
}
