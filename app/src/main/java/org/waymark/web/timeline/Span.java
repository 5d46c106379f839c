package org.waymark.web.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.waymark.measure.Period;

/** The days that a timeline shows, as places from 0 to 100 % of its width: a day begins at one place and ends at the next. */
public record Span(Period days) {
    public String start(LocalDate day) {
        return percent(place(day));
    }

    public String end(LocalDate day) {
        return percent(place(day.plusDays(1)));
    }

    public String middle(LocalDate day) {
        return percent((place(day) + place(day.plusDays(1))) / 2);
    }

    public boolean shows(LocalDate first, LocalDate last) {
        return days.overlaps(new Period(first, last));
    }

    /** Outside of the days it is at the nearer edge. */
    double place(LocalDate day) {
        var gone = (double) ChronoUnit.DAYS.between(days.start(), day) / days.days();
        return 100 * Math.clamp(gone, 0, 1);
    }

    static String percent(double place) {
        return String.format(Locale.ROOT, "%.3f", place);
    }
}
