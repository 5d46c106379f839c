package org.waymark.analytics.detect;

/**
 * How far limits can be trusted, by the values they rest on. Steady values to come fall outside limits from 6 values in 4.6 % of
 * cases, from 12 in 1.9 %, from 17 in 1.2 %, from 24 in 0.9 %.
 */
public enum Firmness {
    /** From 6 values. */
    VERY_PROVISIONAL,
    /** From 12. */
    PROVISIONAL,
    /** From 17. */
    FIRM,
    /** From 24: the limits of a level stay as they are until it has twice as many. */
    FROZEN;

    /** With fewer values there are no limits. */
    public static final int LEAST_VALUES = 6;

    static final int LEAST_PROVISIONAL = 12;
    static final int LEAST_FIRM = 17;
    static final int LEAST_FROZEN = 24;

    static Firmness of(int values) {
        if (values < LEAST_PROVISIONAL) return VERY_PROVISIONAL;
        if (values < LEAST_FIRM) return PROVISIONAL;
        return values < LEAST_FROZEN ? FIRM : FROZEN;
    }
}
