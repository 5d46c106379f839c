package org.waymark.analytics.forecast;

/** How the values of a series follow each other in the calendar. */
public enum Grid {
    HOUR(24, 960),
    DAY(7, 1100),
    WEEK(52, 260),
    MONTH(12, 120),
    QUARTER(4, 60),
    YEAR(1, Integer.MAX_VALUE),
    /** Anything else, without a season. */
    OTHER(1, Integer.MAX_VALUE);

    private final int period;
    private final int longest;

    Grid(int period, int longest) {
        this.period = period;
        this.longest = longest;
    }

    /** Places after which a season may come back; 1 where there can be none. */
    public int period() {
        return period;
    }

    /** What is older tells of another time. Chosen on real series, see docs/methods/forecast.md. */
    public int longest() {
        return longest;
    }
}
