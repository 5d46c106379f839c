package org.waymark.objectives;

/** How an objective came out, in one word. */
public enum Attainment {
    ACHIEVED,
    PARTLY,
    MISSED,
    /** Given up on the way; people say so, no rule does. */
    DROPPED
}
