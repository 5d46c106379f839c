package org.waymark.analytics.impact;

/** The delays, in periods from the start of the work, with which it is expected to show; both ends in. */
public record Window(int from, int to) {
    public Window {
        if (from < 0 || to < from)
            throw new IllegalArgumentException("A window of delays runs from 0 or more: %d to %d".formatted(from, to));
    }
}
