package org.waymark.analytics.detect;

/** What makes values a signal, strongest first. */
public enum Rule {
    /** Rule 1: a value outside a natural limit; on it is not outside. */
    OUTSIDE,
    /**
     * Rule 3: three of four successive values nearer to a limit than to the centre, on the same side, the newest among them. Rests
     * where neighbours resemble each other.
     */
    THREE_OF_FOUR,
    /**
     * Rule 2: eight successive values on one side of the centre; one on the centre ends the run. More than eight where neighbours
     * resemble each other.
     */
    RUN,
    /** A moving range beyond its limit. */
    RANGE,
    /** A new level or line, which the other rules need not show. */
    CHANGE
}
