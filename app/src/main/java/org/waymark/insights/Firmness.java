package org.waymark.insights;

/** How much a usual range can be relied on, by the number of values it rests on. */
public enum Firmness {
    /** 6 to 11 values. */
    VERY_PROVISIONAL,
    /** 12 to 16 values. */
    PROVISIONAL,
    /** 17 values or more. */
    FIRM
}
