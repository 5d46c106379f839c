package org.waymark.web.timeline;

import java.time.LocalDate;
import java.util.Locale;
import org.waymark.measure.Period;

/** How much time a timeline shows at once, from near to far. */
public enum TimelineScale {
    /** The cycle, each day wide enough to take hold of. */
    WEEKS(18),
    /** The cycle in the window. */
    CYCLE(0),
    /** The calendar year in which the cycle ends. */
    YEAR(0),
    /** That year, the one before and the one after. */
    YEARS(0);

    private final int dayWidth;

    /** @param dayWidth in pixels; 0: as wide as the window allows */
    TimelineScale(int dayWidth) {
        this.dayWidth = dayWidth;
    }

    Span of(Period cycle) {
        var year = cycle.end().getYear();
        return new Span(
                switch (this) {
                    case WEEKS, CYCLE -> cycle;
                    case YEAR -> years(year, year);
                    case YEARS -> years(year - 1, year + 1);
                });
    }

    /** The least width of the lane in pixels. */
    public long width(Span span) {
        return dayWidth * span.days().days();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Period years(int first, int last) {
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }
}
