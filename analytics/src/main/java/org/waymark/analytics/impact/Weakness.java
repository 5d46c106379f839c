package org.waymark.analytics.impact;

/** What a study has to be doubted for, the gravest first. */
public enum Weakness {
    /** Something else with a date happened in the same periods. */
    OTHER_EVENTS,
    /** Fewer values after the work began than twice the least that is needed. */
    FEW_AFTER,
    /** Fewer values before the work than twice the least that is needed. */
    FEW_BEFORE,
    /** There may be a season, but too few rounds of it to know. */
    SEASON_UNKNOWN,
    /** At earlier dates, where nothing was done, the series shows "effects" too. */
    NOISY,
    /** The interval is wider than the change that matters, or than the series itself usually is. */
    WIDE_INTERVAL,
    /** No series to compare with that the work cannot have touched. */
    NO_CONTROL
}
