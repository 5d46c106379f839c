package org.waymark.calendar;

/** Of what a reader may see, the part that a statement is about. */
enum Sight {
    ALL,
    /** What all of the reader's role may see, so that one answer serves them. */
    OPEN,
    /** What this reader may see besides. */
    BESIDES
}
