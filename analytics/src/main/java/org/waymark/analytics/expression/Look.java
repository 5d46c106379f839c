package org.waymark.analytics.expression;

/** Functions that look back from a period. k is their second argument. */
public enum Look {
    /** The value k periods before. */
    LAG("lag"),
    /** The value less the one k periods before. */
    DELTA("delta"),
    /** The change since k periods before, in percent of the size that was then. */
    PERCENT_CHANGE("pctchange"),
    /** The mean of the last k values. */
    MOVING_AVERAGE("movavg"),
    /** The sum of the last k values. */
    MOVING_SUM("movsum");

    final String word;

    Look(String word) {
        this.word = word;
    }

    /** Whether k may be left out and is then 1. */
    boolean oneUnlessSaid() {
        return this == LAG || this == DELTA || this == PERCENT_CHANGE;
    }

    /** How many periods before this one must be there. */
    int before(int k) {
        return this == MOVING_AVERAGE || this == MOVING_SUM ? k - 1 : k;
    }
}
