package org.waymark.analytics.detect;

/** How things stand now. */
public sealed interface Present {
    /**
     * Nothing that noise does not explain.
     *
     * @param since the first place of the present phase
     */
    record Steady(int since) implements Present {}

    /** A signal that shows in one of the three newest judged values, or a change whose phase is young. */
    record Signalled(Signal signal) implements Present {}
}
