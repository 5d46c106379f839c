package org.waymark.coach;

/** The letters of SMART: what a good goal is. */
public enum Smart {
    SPECIFIC,
    MEASURABLE,
    ACHIEVABLE,
    RELEVANT,
    TIME_BOUND
}
