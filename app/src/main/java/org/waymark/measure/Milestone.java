package org.waymark.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One of several things to deliver; it counts by its weight and may be due before the end. */
public record Milestone(
        String title, double weight, @Nullable LocalDate due) {

    public Milestone {
        if (title.isBlank()) throw new IllegalArgumentException("A milestone needs a title.");
        if (Digits.finite(weight) < 0) {
            throw new IllegalArgumentException("The weight of a milestone must not be negative: " + weight);
        }
    }

    boolean isDue(LocalDate day, Period period) {
        return !day.isBefore(period.end()) || (due != null && !day.isBefore(due));
    }
}
