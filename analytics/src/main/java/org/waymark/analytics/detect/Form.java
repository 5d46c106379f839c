package org.waymark.analytics.detect;

/** What centre and limits are taken from. Factors: Wheeler and Chambers 1992, tables for moving ranges of two values. */
public enum Form {
    /** Mean of the values, mean of their moving ranges. */
    MEAN(2.660, 3.268),
    /** Mean of the values, median of their moving ranges. */
    MEAN_AND_MEDIAN_RANGE(3.145, 3.865),
    /** Median of the values, median of their moving ranges: a few huge values hardly move it, but it cries wolf more often. */
    MEDIAN(3.145, 3.865);

    /** From the centre to a limit, in average ranges. */
    final double reach;
    /** Of the range, in average ranges. */
    final double rangeLimit;

    Form(double reach, double rangeLimit) {
        this.reach = reach;
        this.rangeLimit = rangeLimit;
    }
}
