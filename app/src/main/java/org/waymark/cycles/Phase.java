package org.waymark.cycles;

/** Where a cycle stands: before its first day, in it, after its last day, or closed. */
public enum Phase {
    PLANNING,
    ACTIVE,
    /** Over, but not closed yet: scores are still missing. */
    REVIEW,
    CLOSED
}
