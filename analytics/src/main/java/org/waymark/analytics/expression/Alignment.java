package org.waymark.analytics.expression;

/** How the values of a finer KPI become one value of a longer period: of four weeks, one month. */
public enum Alignment {
    /** As the KPI itself says. */
    DECLARED(""),
    /** Only when every part was measured; with one missing the sum would be too small. */
    SUM("sum"),
    /** Of the parts that were measured. */
    MEAN("mean"),
    /** The newest part that was measured. */
    LAST("last");

    /** As it is written after the name: {@code [visits:sum]}. Empty where nothing is written. */
    final String word;

    Alignment(String word) {
        this.word = word;
    }
}
