package org.waymark.web.charts;

import java.time.LocalDate;
import org.waymark.measure.Period;

/** Maps days onto the horizontal axis. */
record TimeScale(LinearScale days) {

    static TimeScale over(LocalDate first, LocalDate last, double left, double right) {
        return new TimeScale(new LinearScale(first.toEpochDay(), last.toEpochDay(), left, right));
    }

    double at(LocalDate day) {
        return days.at(day.toEpochDay());
    }

    /** The day after the last one ends the period. */
    double endOf(Period period) {
        return at(period.end().plusDays(1));
    }

    double middleOf(Period period) {
        return (at(period.start()) + endOf(period)) / 2;
    }
}
