package org.waymark.tables;

/** What 5/6/2026 means. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST
}
