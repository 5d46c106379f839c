package org.waymark.insights;

/** Where a number went. Whether that is good is another question, which the direction of its KPI answers. */
public enum Way {
    UP,
    DOWN
}
