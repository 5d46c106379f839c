package org.waymark.objectives;

/** What becomes of a key result when its cycle closes. */
public enum Next {
    /** Good enough, it stops here. */
    CLOSE,
    /** It goes on in the next cycle. */
    CARRY,
    /** The aim goes on, with a measure that has still to be found. */
    REWRITE,
    /** It is watched from now on, without a push. */
    KPI,
    /** No longer worth it. */
    DROP;

    /** Whether the objective goes on in the next cycle because of it. */
    boolean goesOn() {
        return this == CARRY || this == REWRITE;
    }
}
