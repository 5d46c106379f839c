package org.waymark.analytics.impact;

/** On which scale effects add up. */
public enum Scale {
    /** In the unit of the values: "3 points more". */
    PLAIN,
    /** In logarithms, so that effects multiply: "3 % more". Every value is above 0. */
    LOG,
    /** Nobody knows; the values before the work decide. */
    UNKNOWN
}
