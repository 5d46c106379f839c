package org.waymark.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One of several things to deliver; it counts by its weight and may be due before the end. */
public record Milestone(
        String title, double weight, @Nullable LocalDate due) {

    public Milestone {
        if (title.isBlank()) throw new Nonsense("no.measure.milestone-title");
        if (Digits.finite(weight) < 0) {
            throw new Nonsense("no.measure.milestone-weight", weight);
        }
    }

    boolean isDue(LocalDate day, Period period) {
        return !day.isBefore(period.end()) || (due != null && !day.isBefore(due));
    }
}
