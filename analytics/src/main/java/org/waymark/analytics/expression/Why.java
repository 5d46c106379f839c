package org.waymark.analytics.expression;

/** Why there is no value. */
public enum Why {
    /** A KPI has no value for the period. */
    NOT_MEASURED,
    /** A KPI of shorter periods has no value for some of them. */
    PARTLY_MEASURED,
    /** A function looks back further than the first period. */
    TOO_EARLY,
    /** The period belongs to no cycle. */
    NO_CYCLE,
    DIVISION_BY_ZERO,
    ROOT_OF_NEGATIVE,
    LOGARITHM_OF_ZERO_OR_LESS,
    EXPONENT_TOO_LARGE,
    /** Larger than a number can be. */
    TOO_LARGE
}
