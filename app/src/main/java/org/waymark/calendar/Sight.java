package org.waymark.calendar;

/** Of what a reader may see, the part that a statement is about. */
enum Sight {
    ALL,
    /** What everybody in the workspace may see, so that one answer serves all. */
    OPEN,
    /** What this reader may see besides. */
    BESIDES
}
