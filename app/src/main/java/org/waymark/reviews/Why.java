package org.waymark.reviews;

/** Why a key result is on the agenda; the most urgent first. */
public enum Why {
    /** Its owner asks for help. */
    HELP,
    /** What its owner feels and what its numbers say lie far apart. */
    DISAGREES,
    /** Its owner is less confident than at the check-in before. */
    FELL,
    /** It will miss without a change. */
    OFF,
    /** It is behind, and can be saved. */
    BEHIND,
    /** A check-in is overdue. */
    LATE,
    /** It runs, and has no value yet. */
    SILENT,
    /** It is on course: at hand if somebody wants to talk about it, else passed over. */
    STEADY,
    /** Its cycle ends. */
    CLOSES;

    /** Whether the room should talk about it. */
    public boolean isUrgent() {
        return this != STEADY;
    }
}
