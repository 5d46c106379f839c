package org.waymark.analytics.drivers;

/** What a driver did. */
public enum Part {
    /** All of it. */
    WHOLE,
    /** In a weighted average: by its own rate. */
    RATE,
    /** In a weighted average: by the share of its segment. */
    MIX
}
