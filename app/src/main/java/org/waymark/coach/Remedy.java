package org.waymark.coach;

/** The one thing to do about a hint; pages make a link or a jump to the field of it. */
public enum Remedy {
    REWORD,
    NAME_OWNER,
    ADD_KEY_RESULT,
    LOOK_AT_KEY_RESULTS,
    ALIGN,
    OPEN_OTHER,
    CHOOSE_CYCLE,
    GIVE_NUMBERS,
    CHANGE_KIND,
    CHANGE_DATES,
    CHANGE_CADENCE,
    CHANGE_WEIGHT
}
